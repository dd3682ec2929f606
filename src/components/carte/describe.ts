import { locateLots, type LotCommune } from '../../domain/map/symbols.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import type { Edition } from '../../domain/records/model.ts';
import { countNoun, fr } from '../../domain/text/typography.ts';

/** « 12 initiatives sur la carte, 1 sans coordonnées »; those without are told of where there are any. */
export function describeSituees(lots: readonly LotCommune[]): string {
  const count = (some: readonly LotCommune[]): number => some.reduce((sum, { nombre }) => sum + nombre, 0);
  const { localises, ailleurs } = locateLots(lots);
  const others = ailleurs.length === 0 ? '' : `, ${count(ailleurs)} sans coordonnées`;
  return `${countNoun(count(localises), 'initiative')} sur la carte${others}`;
}

/** The description of a map page, for search engines and shared links. */
export function describeCarte({ annee, intitule, nombre, montant }: Edition, communes: number): string {
  return fr`La carte des ${countNoun(nombre, 'initiative')} du Budget citoyen ${annee} dans ${countNoun(communes, 'commune')}, commune par commune (${intitule.un} : ${formatEuros(montant)}).`;
}
