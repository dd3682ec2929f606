import { formatEuros } from '../../domain/text/euros.ts';
import type { Lot } from '../../domain/records/model.ts';
import { countNoun } from '../../domain/text/typography.ts';

/** The description of a catalogue page, for search engines and shared links. */
export function describeCatalogue({ annee, nombre, montant }: Lot): string {
  return `${countNoun(nombre, 'initiative')} du Budget citoyen ${annee}, pour ${formatEuros(montant)} : cherchez par mot, territoire, thème, commune, structure ou montant proposé.`;
}
