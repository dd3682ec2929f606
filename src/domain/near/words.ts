/** Distances and counts in words. */
import { sumMontants } from '../figures/aggregate.ts';
import type { Entry } from '../search/entries.ts';
import { formatEuros, formatNombre } from '../text/euros.ts';
import { countNoun, fr } from '../text/typography.ts';

/** A distance from centre to centre, in whole kilometres. */
export function describeKm(km: number): string {
  return km < 1 ? 'moins de 1\u00A0km' : `${formatNombre(Math.round(km))}\u00A0km`;
}

/** « 2 initiatives (montant proposé : 9 000 €) ». */
export function describeSum(entries: readonly Entry[], intitule: string, noun = 'initiative'): string {
  return fr`${countNoun(entries.length, noun)} (${intitule} : ${formatEuros(sumMontants(entries))})`;
}
