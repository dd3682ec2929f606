/** A search as typed, read as words; every character of it is literal. */
import { listWords, type Word } from './words.ts';

/** Characters of a search that are read (UTF-16 units). What is beyond is ignored: nobody types it, and work stays bounded. */
export const QUERY_LIMIT = 200;

/** A word looked for. `proches` is set when no text has it and it can only be a slip for these word forms. */
export interface Term {
  /** As typed. */
  readonly saisi: string;
  readonly forme: string;
  readonly racine: string;
  readonly proches?: ReadonlySet<string>;
}

/** The distinct words of a search, in order; empty when it has nothing but stop words or punctuation. */
export function parseTerms(requete: string): Term[] {
  const termes = new Map<string, Term>();
  for (const { forme, racine, debut, fin, compose } of listWords(requete.slice(0, QUERY_LIMIT))) {
    if (!compose && !termes.has(forme)) termes.set(forme, { saisi: requete.slice(debut, fin), forme, racine });
  }
  return [...termes.values()];
}

/** Whether a word of a text answers `terme`: it starts with it, has its stem, or is one of the nearby forms. */
export function matchesTerm(mot: Word, terme: Term): boolean {
  if (terme.proches) return terme.proches.has(mot.forme);
  return mot.racine === terme.racine || mot.forme.startsWith(terme.forme);
}

/** The search with one of its words written otherwise, or left out with `''`; only the words searched are kept. */
export function replaceWord(requete: string, forme: string, mot: string): string {
  const known = new Set<string>();
  const words: string[] = [];
  for (const { forme: own, debut, fin, compose } of listWords(requete)) {
    if (compose || known.has(own)) continue;
    known.add(own);
    words.push(own === forme ? mot : requete.slice(debut, fin));
  }
  return words.filter((word) => word !== '').join(' ');
}
