/** Where the words of a search stand in a printed text. */
import { matchesTerm, type Term } from './query.ts';
import type { Word } from './words.ts';

/** A stretch of the original text, in UTF-16 units, `fin` excluded. */
export interface Extent {
  readonly debut: number;
  readonly fin: number;
}

/** The stretches of a text whose words answer one of `termes`, in order, without overlap. `mots` are the words of that text. */
export function findExtents(mots: readonly Word[], termes: readonly Term[]): Extent[] {
  const found = mots.filter((mot) => termes.some((terme) => matchesTerm(mot, terme)));
  // A compound is marked only when none of its parts is: it covers them.
  const portees: Extent[] = [];
  for (const mot of [...found.filter(({ compose }) => !compose), ...found.filter(({ compose }) => compose)]) {
    if (portees.every(({ debut, fin }) => mot.fin <= debut || mot.debut >= fin))
      portees.push({ debut: mot.debut, fin: mot.fin });
  }
  return portees.sort((a, b) => a.debut - b.debut);
}
