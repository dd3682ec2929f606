import { sumMontants } from './aggregate.ts';

/** Mean and median of some amounts, in euros: at least one. No median of fewer than three: it would only repeat them. */
export function averagesOf(items: readonly { readonly montant: number }[]) {
  const sorted = items.map(({ montant }) => montant).sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const mediane = middle.reduce((sum, montant) => sum + montant, 0) / middle.length;
  return { moyenne: sumMontants(items) / items.length, mediane: items.length < 3 ? undefined : mediane };
}
