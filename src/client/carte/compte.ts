/** The line that says what the map shows: seen at once, read aloud after a pause, as one sentence. */
import { formatEuros, formatNombre } from '../../domain/euros.ts';
import { sumMontants } from '../../domain/aggregate.ts';
import { countNoun, pluralOf } from '../../domain/typography.ts';
import { find, setText } from '../catalogue/dom.ts';
import { quote } from '../catalogue/messages.ts';
import type { LotCarte } from './communes.ts';

// Long enough for the next key of somebody who types, short enough to follow a click.
const PAUSE = 600;

/** « 12 initiatives situées sur la carte, 0 sans coordonnées · 143 000 € (sur 20) pour « jardin » ». */
export function describeLots(lots: readonly LotCarte[], total: number, requete: string): string {
  const count = (some: readonly LotCarte[]): number => some.reduce((sum, { nombre }) => sum + nombre, 0);
  const nombre = count(lots.filter(({ commune }) => commune.position));
  const ailleurs = count(lots) - nombre;
  const situees = `${countNoun(nombre, 'initiative')} ${pluralOf(nombre, 'située')} sur la carte, ${formatNombre(ailleurs)} sans coordonnées`;
  const filtered = count(lots) === total ? '' : ` · ${formatEuros(sumMontants(lots))} (sur ${formatNombre(total)})`;
  return situees + filtered + (requete === '' ? '' : ` pour ${quote(requete)}`);
}

/** Shows a sentence and has it read aloud. */
export function createCompte(host: Element): (sentence: string) => void {
  const visible = find(host, '.carte-compte');
  const status = find(host, '[role="status"]');
  let timer = 0;
  return (sentence) => {
    setText(visible, sentence);
    clearTimeout(timer);
    timer = window.setTimeout(setText, PAUSE, status, sentence);
  };
}
