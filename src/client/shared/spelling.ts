/** Near spellings: fetched only for a word that no text holds. */
import { correctForm, nearForms } from '../../domain/search/correct.ts';
import { listWords } from '../../domain/search/words.ts';

export interface Spelling {
  /** The known words that an unknown one can only be a slip for. */
  correct(forme: string): readonly string[];
  /** Known words close to an unknown one, to be offered. */
  suggest(forme: string): readonly string[];
  /** Those of these words, next to each other, that name a commune or a postal code: the most that do, or none. */
  placeIn(formes: readonly string[]): readonly string[];
}

/** Every stretch of `words`, the longest first. */
const listRuns = (words: readonly string[]): string[][] =>
  words
    .flatMap((_, start) => words.slice(start).map((__, last) => words.slice(start, start + last + 1)))
    .sort((a, b) => b.length - a.length);

/** Spellings near the word forms of a vocabulary. What stands in one of the names of `communes`, or is one of their postal codes, is no slip. */
export function createSpelling(formes: readonly string[], communes: readonly string[]): Spelling {
  const places = communes.map(listWords);
  const names = new Set(places.flat().map(({ forme }) => forme));
  const own = places.map((words) => words.flatMap(({ forme, compose }) => (compose ? [] : [forme])));
  /** Beside other words it is a name, or the beginning of one that is in no text. */
  const isName = (run: readonly string[]): boolean =>
    own.some(
      (words) =>
        run.every((forme, index) => forme === words[index]) &&
        (run.length === words.length || !run.some((forme) => formes.includes(forme))),
    );
  return {
    placeIn: (asked) =>
      own.some((words) => asked.every((forme) => words.includes(forme))) ? asked : (listRuns(asked).find(isName) ?? []),
    correct: (forme) => (names.has(forme) ? [] : correctForm(forme, formes)),
    suggest: (forme) => nearForms(forme, formes),
  };
}
