/** The line that says what the map shows. */
import { sumMontants } from '../../domain/figures/aggregate.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import { countNoun } from '../../domain/text/typography.ts';
import type { MapLot } from './communes.ts';

/** « 12 initiatives sur la carte · 143 000 € sur 20 initiatives pour « jardin » »; those without position are told of where there are any. `requete` is in quotation marks, `''` without one. */
export function describeLots(lots: readonly MapLot[], total: number, requete: string): string {
  const count = (some: readonly MapLot[]): number => some.reduce((sum, { nombre }) => sum + nombre, 0);
  const drawn = count(lots.filter(({ commune }) => commune.position));
  const elsewhere = count(lots) - drawn;
  const others = elsewhere === 0 ? '' : `, ${elsewhere} sans coordonnées`;
  const filtered =
    count(lots) === total ? '' : ` · ${formatEuros(sumMontants(lots))} sur ${countNoun(total, 'initiative')}`;
  return (
    `${countNoun(drawn, 'initiative')} sur la carte${others}${filtered}` + (requete === '' ? '' : ` pour ${requete}`)
  );
}
