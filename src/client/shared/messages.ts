/** Sentences of the islands. What the annex or the visitor wrote stands in them as it is: only our own words are set in French. */
import type { Inconnu } from '../../domain/etat.ts';
import { joinList } from '../../domain/typography.ts';
import type { SearchEngine, SearchResponse } from './search-engine.ts';

const MAX = 40;
const MAX_UNKNOWN = 5;
/** The space that French puts before a colon. */
export const BEFORE_COLON = '\u00a0:';

/** A text in French quotation marks, cut when it is long. */
export function quote(text: string): string {
  return `«\u00a0${text.length > MAX ? `${text.slice(0, MAX)}…` : text}\u00a0»`;
}

/** What was left out of an address, `''` when nothing was. */
export function describeUnknown(inconnus: readonly Inconnu[]): string {
  if (inconnus.length === 0) return '';
  const list = inconnus.slice(0, MAX_UNKNOWN).map(({ cle, valeur }) => quote(`${cle}=${valeur}`));
  return `Partie de l’adresse inconnue ici et ignorée${BEFORE_COLON} ${joinList(list)}.`;
}

/** What a reader should know of how the search was read, `''` when it was taken as typed. */
export function describeReading(requete: string, { termes }: SearchResponse, engine: SearchEngine): string {
  if (termes.length === 0) return `Rien à chercher dans ${quote(requete)}${BEFORE_COLON} ajoutez un mot.`;
  const sentences = termes.flatMap(({ forme, proches }) => {
    if (!proches) return [];
    const known = [...proches].map((proche) => quote(engine.spell(proche)));
    return [`Aucun mot ne commence par ${quote(forme)}${BEFORE_COLON} voici ${joinList(known)}.`];
  });
  return sentences.join(' ');
}
