/** The line that says what the map shows. */
import { sumMontants } from '../../domain/figures/aggregate.ts';
import { formatEuros, formatNombre } from '../../domain/text/euros.ts';
import { countNoun, pluralOf } from '../../domain/text/typography.ts';
import type { MapLot } from './communes.ts';

/** « 12 initiatives situées sur la carte, 0 sans coordonnées · 143 000 € (sur 20) pour « jardin » ». `requete` is in quotation marks, `''` without one. */
export function describeLots(lots: readonly MapLot[], total: number, requete: string): string {
  const count = (some: readonly MapLot[]): number => some.reduce((sum, { nombre }) => sum + nombre, 0);
  const drawn = count(lots.filter(({ commune }) => commune.position));
  const elsewhere = count(lots) - drawn;
  const situees = `${countNoun(drawn, 'initiative')} ${pluralOf(drawn, 'située')} sur la carte, ${formatNombre(elsewhere)} sans coordonnées`;
  const filtered = count(lots) === total ? '' : ` · ${formatEuros(sumMontants(lots))} (sur ${formatNombre(total)})`;
  return situees + filtered + (requete === '' ? '' : ` pour ${requete}`);
}
