/** La frise: the whole sum of an edition as one ribbon, cut by territoire, then by initiative. */
import { groupInitiatives, share, sortByMontant, toLot } from './aggregate.ts';
import type { Initiative } from '../records/model.ts';
import type { Categorie, Territoire } from '../records/schema/referentiel.ts';

/** `debut` and `largeur` are percentages of the band. */
export interface Segment {
  readonly initiative: Initiative;
  readonly debut: number;
  readonly largeur: number;
}

/** One territoire of the ribbon. `part` is its share of the whole, from 0 to 1. */
export interface Bande {
  readonly territoire: Territoire;
  readonly nombre: number;
  readonly montant: number;
  readonly part: number;
  readonly segments: readonly Segment[];
}

/** Bands from the largest sum to the smallest; in each, segments from the largest amount, those of a category side by side. */
export function layoutFrise(initiatives: readonly Initiative[]): Bande[] {
  const total = toLot(0, initiatives).montant;
  const groups = groupInitiatives(initiatives, ({ territoire }) => territoire.slug);
  const bandes = [...groups.values()].flatMap((group): Bande[] => {
    const [first] = group;
    if (!first) return [];
    const { nombre, montant } = toLot(0, group);
    return [
      { territoire: first.territoire, nombre, montant, part: share(montant, total), segments: cutBand(group, montant) },
    ];
  });
  return sortByMontant(bandes);
}

/** The categories of the ribbon in the order of their colours, for its legend. */
export function listCategories(initiatives: readonly Initiative[]): Categorie[] {
  const categories = new Set(initiatives.map(({ categorie }) => categorie));
  return [...categories].sort((a, b) => a.couleur - b.couleur || (a.hachures ?? 0) - (b.hachures ?? 0));
}

function cutBand(group: readonly Initiative[], whole: number): Segment[] {
  let before = 0;
  return [...group].sort(bySize).map((initiative) => {
    const debut = share(before, whole) * 100;
    before += initiative.montant;
    return { initiative, debut, largeur: share(initiative.montant, whole) * 100 };
  });
}

function bySize(a: Initiative, b: Initiative): number {
  return b.montant - a.montant || a.categorie.couleur - b.categorie.couleur || a.numero - b.numero;
}
