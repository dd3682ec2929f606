/** What the filters of an edition offer. */
import { mapFacettes, SELECTION_VIDE, tallyOptions, type Decompte, type Facette, type Selection } from './facets.ts';
import type { InitiativeVue } from './model.ts';

/** A value of a facet as written in addresses, its name, its count and its sum in euros over the edition. */
export interface OptionFacette extends Decompte {
  readonly valeur: string;
  readonly label: string;
  /** Of a commune. */
  readonly codeInsee?: string;
}

/** The values of an initiative by facet: slugs, and the amount in whole euros. */
export function readFacettes({ territoire, themes, categorie, commune, structure, montant }: InitiativeVue): Selection {
  return {
    territoire: [territoire.slug],
    theme: themes.map(({ slug }) => slug),
    categorie: [categorie.slug],
    commune: [commune.slug],
    structure: [structure.slug],
    montant: [String(montant)],
  };
}

const { compare } = new Intl.Collator('fr');
const byLabel = (a: OptionFacette, b: OptionFacette): number => compare(a.label, b.label);
const bySize = (a: OptionFacette, b: OptionFacette): number =>
  b.nombre - a.nombre || b.montant - a.montant || byLabel(a, b);
const ORDERS: Readonly<Record<Facette, (a: OptionFacette, b: OptionFacette) => number>> = {
  territoire: bySize,
  theme: bySize,
  categorie: bySize,
  // Long lists are read like an index.
  commune: byLabel,
  structure: byLabel,
  montant: (a, b) => Number(b.valeur) - Number(a.valeur),
};

/** The options of each facet over `initiatives`, those that are the most used first in short lists. `formatMontant` names an amount. */
export function listOptions(
  initiatives: readonly InitiativeVue[],
  formatMontant: (montant: number) => string,
): Record<Facette, OptionFacette[]> {
  const labels = new Map<string, string>();
  const codes = new Map(initiatives.map(({ commune }) => [commune.slug, commune.code]));
  for (const { territoire, themes, categorie, commune, structure, montant } of initiatives) {
    labels.set(`territoire ${territoire.slug}`, territoire.label);
    for (const theme of themes) labels.set(`theme ${theme.slug}`, theme.label);
    labels.set(`categorie ${categorie.slug}`, categorie.label);
    labels.set(`commune ${commune.slug}`, commune.nom);
    labels.set(`structure ${structure.slug}`, structure.label);
    labels.set(`montant ${montant}`, formatMontant(montant));
  }
  const items = initiatives.map((initiative) => ({ facettes: readFacettes(initiative), montant: initiative.montant }));
  const tallies = tallyOptions(items, SELECTION_VIDE);
  return mapFacettes((facette) => {
    const options = [...tallies[facette]].map(([valeur, decompte]) => ({
      valeur,
      label: labels.get(`${facette} ${valeur}`) ?? valeur,
      ...decompte,
      ...(facette === 'commune' && { codeInsee: codes.get(valeur) ?? '' }),
    }));
    return options.sort(ORDERS[facette]);
  });
}
