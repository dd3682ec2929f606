/** La frise: the whole sum of an edition as one ribbon, cut by territoire, then by initiative. */
import { keepFor } from '../keep.ts';
import { sortByMontant, toLot } from './aggregate.ts';
import type { Initiative, Lot } from '../records/model.ts';
import type { Categorie, Territoire } from '../records/schema/referentiel.ts';

/** One territoire of the ribbon; its initiatives from the largest amount, those of a category side by side. */
export interface Bande extends Omit<Lot, 'annee'> {
  readonly territoire: Territoire;
}

/** Bands from the largest sum to the smallest. */
export const layoutFrise = keepFor((initiatives: readonly Initiative[]): readonly Bande[] => {
  const groups = [...Map.groupBy(initiatives, ({ territoire }) => territoire)];
  return sortByMontant(groups.map(([territoire, group]) => ({ territoire, ...toLot(0, group.toSorted(bySize)) })));
});

/** The categories of the ribbon in the order of their colours, for its legend. */
export function listCategories(initiatives: readonly Initiative[]): Categorie[] {
  const categories = new Set(initiatives.map(({ categorie }) => categorie));
  return [...categories].sort((a, b) => a.couleur - b.couleur || (a.hachures ?? 0) - (b.hachures ?? 0));
}

function bySize(a: Initiative, b: Initiative): number {
  return b.montant - a.montant || a.categorie.couleur - b.categorie.couleur || a.numero - b.numero;
}
