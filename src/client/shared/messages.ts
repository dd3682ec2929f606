/** Sentences of the islands. What the annex or the visitor wrote stands in them as it is: only our own words are set in French. */
import { clipText } from '../../domain/text/clip.ts';
import type { AddressState, UnknownPart } from '../../domain/selection/state.ts';
import type { Term } from '../../domain/search/query.ts';
import { joinList, pluralOf } from '../../domain/text/typography.ts';
import type { SearchEngine, SearchResponse } from './search-engine.ts';

const MAX = 40;
const MAX_CITED = 80;
const MAX_UNKNOWN = 5;
/** The space that French puts before a colon. */
export const BEFORE_COLON = '\u00a0:';

/** A text in French quotation marks, cut when it is long. */
export function quote(text: string): string {
  return `«\u00a0${text.length > MAX ? `${text.slice(0, MAX)}…` : text}\u00a0»`;
}

/** What was left out of an address, `''` when nothing was. */
export function describeUnknown(inconnus: readonly UnknownPart[]): string {
  if (inconnus.length === 0) return '';
  const list = inconnus.slice(0, MAX_UNKNOWN).map(({ cle, valeur }) => quote(`${cle}=${valeur}`));
  return `${pluralOf(list.length, 'Un filtre de cette adresse n’existe pas et a été ignoré', 'Des filtres de cette adresse n’existent pas et ont été ignorés')}${BEFORE_COLON} ${joinList(list)}.`;
}

/** What a reader should know of how the search was read, `''` when it was taken as typed. */
export function describeReading(requete: string, { termes }: SearchResponse, engine: SearchEngine): string {
  if (termes.length === 0) return `${quote(requete)} est trop court${BEFORE_COLON} ajoutez un mot.`;
  const sentences = listCorrections(termes, engine).map(
    ([saisi, known]) => `Aucun résultat pour ${quote(saisi)}. ${known}.`,
  );
  return sentences.join(' ');
}

/** « aussi : recyclerie, ressourcerie », `''` when no other word found an initiative more. */
export function describeAussi({ aussi }: SearchResponse): string {
  return aussi.length === 0 ? '' : `aussi${BEFORE_COLON} ${aussi.map(({ mot }) => mot).join(', ')}`;
}

/** What was searched, as typed, cut where it is very long, with the words that were taken for slips, `''` without a search: « « kantine » (mot proche : « cantine ») ». */
export function quoteSearch({ q: requete, exact }: AddressState, engine: SearchEngine | undefined): string {
  if (requete === '') return '';
  const response = engine?.search(requete, exact);
  const near = engine && response ? listCorrections(response.termes, engine) : [];
  const read = near.map(([, known]) => known.replace('M', 'm'));
  const also = response ? describeAussi(response) : '';
  if (also !== '') read.push(also);
  return `«\u00a0${clipText(requete, MAX_CITED)}\u00a0»` + (read.length === 0 ? '' : ` (${read.join(', ')})`);
}

/** Each word taken for a slip, as typed, and « Mot proche : « cantine » ». */
function listCorrections(termes: readonly Term[], engine: SearchEngine): [saisi: string, known: string][] {
  return termes.flatMap(({ saisi, proches }) => {
    if (!proches) return [];
    const words = [...proches].map((proche) => quote(engine.spell(proche)));
    return [[saisi, `${pluralOf(words.length, 'Mot proche')}${BEFORE_COLON} ${joinList(words)}`]];
  });
}
