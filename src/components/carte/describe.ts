import { locateLots, type LotCommune } from '../../domain/map/symbols.ts';
import { formatEuros, formatNombre } from '../../domain/text/euros.ts';
import type { Lot } from '../../domain/records/model.ts';
import { countNoun, fr, pluralOf } from '../../domain/text/typography.ts';

/** « 12 initiatives situées sur la carte, 0 sans coordonnées ». */
export function describeSituees(lots: readonly LotCommune[]): string {
  const count = (some: readonly LotCommune[]): number => some.reduce((sum, { nombre }) => sum + nombre, 0);
  const { localises, ailleurs } = locateLots(lots);
  const nombre = count(localises);
  return `${countNoun(nombre, 'initiative')} ${pluralOf(nombre, 'située')} sur la carte, ${formatNombre(count(ailleurs))} sans coordonnées`;
}

/** The description of a map page, for search engines and shared links. */
export function describeCarte({ annee, nombre, montant }: Lot, communes: number): string {
  return fr`La carte des ${countNoun(nombre, 'initiative')} du Budget citoyen ${annee} dans ${countNoun(communes, 'commune')} : ${formatEuros(montant)} de montant proposé, commune par commune.`;
}
