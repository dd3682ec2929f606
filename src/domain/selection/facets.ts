/** Filters of the catalogue: OR inside a facet, AND across facets, and with the search. */
import { sumMontants } from '../figures/aggregate.ts';
import { formatEuros } from '../text/euros.ts';
import type { Initiative } from '../records/model.ts';
import { atCommune, joinList } from '../text/typography.ts';

/** What an initiative has in a facet: `slug` is written in addresses, `label` is shown. */
interface Valeur {
  readonly slug: string;
  readonly label: string;
}

/** A value of a facet with its count and its sum in euros. */
export interface FacetOption extends Valeur, Tally {}

interface DefinitionFacette {
  readonly legende: string;
  /** Whether its group is open at first: the short lists are. */
  readonly open: boolean;
  readonly order: (a: FacetOption, b: FacetOption) => number;
  readonly read: (initiative: Initiative) => readonly Valeur[];
  /** How a citation names the values asked for, any of which will do, after the number of initiatives. */
  readonly cite: (names: readonly string[]) => string;
}

const { compare } = new Intl.Collator('fr');
const byLabel = (a: FacetOption, b: FacetOption): number => compare(a.label, b.label);
const bySize = (a: FacetOption, b: FacetOption): number =>
  b.nombre - a.nombre || b.montant - a.montant || byLabel(a, b);
const byMontant = (a: FacetOption, b: FacetOption): number => Number(b.slug) - Number(a.slug);

/** Every facet by its address parameter, in the order in which they are shown and written in an address. A new one is an entry here. */
export const DEFINITIONS = {
  territoire: {
    legende: 'Territoire',
    open: true,
    order: bySize,
    read: ({ territoire }) => [territoire],
    cite: (names) => joinList(names, 'ou'),
  },
  theme: {
    legende: 'Thème',
    open: true,
    order: bySize,
    read: ({ themes }) => themes,
    cite: (names) => `relevant du thème ${joinList(names, 'ou')}`,
  },
  categorie: {
    legende: 'Catégorie',
    open: true,
    order: bySize,
    read: ({ categorie }) => [categorie],
    cite: (names) => `de la catégorie ${joinList(names, 'ou')}`,
  },
  commune: {
    legende: 'Commune',
    open: false,
    order: byLabel,
    read: ({ commune: { slug, nom } }) => [{ slug, label: nom }],
    cite: (names) => joinList(names.map(atCommune), 'ou'),
  },
  structure: {
    legende: 'Structure',
    open: false,
    order: byLabel,
    read: ({ structure }) => [structure],
    cite: (names) => `de la structure ${joinList(names, 'ou')}`,
  },
  montant: {
    legende: 'Montant',
    open: false,
    order: byMontant,
    read: ({ montant }) => [{ slug: String(montant), label: formatEuros(montant) }],
    cite: (names) => `d’un montant de ${joinList(names, 'ou')} chacune`,
  },
} as const satisfies Readonly<Record<string, DefinitionFacette>>;

export type Facet = keyof typeof DEFINITIONS;
export const FACETS = Object.keys(DEFINITIONS) as Facet[];

/** Chosen values by facet, as written in addresses (slugs, amounts in whole euros). No value: the facet does not filter. */
export type Selection = Readonly<Record<Facet, readonly string[]>>;

/** What filtering reads of an initiative: its values by facet (several for `theme`) and its amount in euros. */
export interface Filterable {
  readonly facettes: Selection;
  readonly montant: number;
}

/** Count and sum in euros of a set of initiatives. */
export interface Tally {
  readonly nombre: number;
  readonly montant: number;
}

const NONE: Tally = { nombre: 0, montant: 0 };

/** A value for each facet. */
export function mapFacets<T>(read: (facette: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facette) => [facette, read(facette)])) as Record<Facet, T>;
}

export const EMPTY_SELECTION: Selection = mapFacets(() => []);

const accepts = (item: Filterable, chosen: ReadonlySet<string>, facette: Facet): boolean =>
  chosen.size === 0 || item.facettes[facette].some((value) => chosen.has(value));

const toSets = (selection: Selection): [Facet, ReadonlySet<string>][] =>
  FACETS.map((facette) => [facette, new Set(selection[facette])]);

/** The items that pass every facet, in their order. */
export function filterItems<T extends Filterable>(items: readonly T[], selection: Selection): T[] {
  const sets = toSets(selection);
  return items.filter((item) => sets.every(([facette, chosen]) => accepts(item, chosen, facette)));
}

/** Count and sum of the items. */
export function tallyItems(items: readonly Pick<Filterable, 'montant'>[]): Tally {
  return { nombre: items.length, montant: sumMontants(items) };
}

/**
 * For each facet, count and sum by value over the items (those the search found) that pass the *other*
 * facets: what the list would hold with that value alone in its facet. A value that none has is absent.
 */
export function tallyOptions(items: readonly Filterable[], selection: Selection): Record<Facet, Map<string, Tally>> {
  const sets = toSets(selection);
  const tallies = mapFacets(() => new Map<string, Tally>());
  for (const item of items) {
    const failed = sets.filter(([facette, chosen]) => !accepts(item, chosen, facette));
    if (failed.length > 1) continue;
    for (const facette of failed[0] ? [failed[0][0]] : FACETS) {
      for (const value of new Set(item.facettes[facette])) {
        const { nombre, montant } = tallies[facette].get(value) ?? NONE;
        tallies[facette].set(value, { nombre: nombre + 1, montant: montant + item.montant });
      }
    }
  }
  return tallies;
}

/** The selection with `value` added to its facet, or removed when it is there. */
export function toggleValue(selection: Selection, facette: Facet, value: string): Selection {
  const values = selection[facette];
  return {
    ...selection,
    [facette]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}

/** The values of an initiative by facet, as written in addresses. */
export function readFacets(initiative: Initiative): Selection {
  return mapFacets((facette) => DEFINITIONS[facette].read(initiative).map(({ slug }) => slug));
}

/** The options of each facet over `initiatives`, in the order of the facet. */
export function listOptions(initiatives: readonly Initiative[]): Record<Facet, FacetOption[]> {
  const items = initiatives.map((initiative) => ({ facettes: readFacets(initiative), montant: initiative.montant }));
  const tallies = tallyOptions(items, EMPTY_SELECTION);
  return mapFacets((facette) => {
    const { order, read } = DEFINITIONS[facette];
    const valeurs = new Map(initiatives.flatMap((one) => read(one).map((valeur: Valeur) => [valeur.slug, valeur])));
    return [...valeurs.values()]
      .map(({ slug, label }) => ({ slug, label, ...(tallies[facette].get(slug) ?? NONE) }))
      .sort(order);
  });
}
