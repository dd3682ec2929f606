/** What the amounts of a category are, told as facts, no guess at why. */
import type { Initiative, Lot } from '../records/model.ts';
import { usualMontants } from './usual-montants.ts';

/** The usual amount of a lot in euros, if it has one, and the initiatives that have another, the largest first. */
export interface MontantsCategorie {
  readonly usuel: number | undefined;
  readonly exceptions: readonly Initiative[];
}

/** `lot` holds the initiatives of one category in one edition. */
export function findMontants({ initiatives }: Lot): MontantsCategorie {
  const [usuel] = usualMontants(
    initiatives.map(({ categorie, montant }) => ({ categorie: categorie.label, montant })),
  ).values();
  const exceptions = usuel === undefined ? [] : initiatives.filter(({ montant }) => montant !== usuel);
  return { usuel, exceptions: [...exceptions].sort((a, b) => b.montant - a.montant || a.numero - b.numero) };
}
