/** Counts, sums and shares. Amounts are whole euros. Every figure of the site comes from here. */
import type { Initiative, Lot } from '../records/model.ts';

interface Montant {
  readonly montant: number;
}

/** Sum of the amounts, in euros; 0 for none. */
export function sumMontants(items: Iterable<Montant>): number {
  let sum = 0;
  for (const { montant } of items) sum += montant;
  return sum;
}

/** `items` with their count and sum. */
export function toLot(annee: number, initiatives: readonly Initiative[]): Lot {
  return { annee, initiatives, nombre: initiatives.length, montant: sumMontants(initiatives) };
}

/**
 * Items by key, keys and items in order of appearance. An item may have several keys (themes): it is
 * then in several groups, whose sums overlap.
 */
export function groupInitiatives<T, K>(items: Iterable<T>, keysOf: (item: T) => K | readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const key of new Set(Array.isArray(keys) ? (keys as readonly K[]) : [keys as K])) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** `part` of `whole` as a ratio from 0 to 1; 0 when the whole is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A copy, largest sum first; equal sums keep their order. */
export function sortByMontant<T extends Montant>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => b.montant - a.montant);
}
