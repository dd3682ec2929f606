/** What the amounts of a category are, told as facts, no guess at why. */
import type { Lot } from '../records/model.ts';
import { usualMontants } from './usual-montants.ts';

/**
 * The usual amount of the initiatives of one category in one edition, in euros, if it has one, and those that have
 * another, the largest first.
 */
export function findMontants({ initiatives }: Lot) {
  const [usuel] = usualMontants(initiatives).values();
  const exceptions = usuel === undefined ? [] : initiatives.filter(({ montant }) => montant !== usuel);
  return { usuel, exceptions: [...exceptions].sort((a, b) => b.montant - a.montant || a.numero - b.numero) };
}
