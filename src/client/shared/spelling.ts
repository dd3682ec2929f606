/** Near spellings: fetched only for a word that no text holds. */
import { correctForm, nearForms } from '../../domain/search/correct.ts';
import { listWords } from '../../domain/search/words.ts';

export interface Spelling {
  /** The known words that an unknown one can only be a slip for. */
  correct(forme: string): readonly string[];
  /** Known words close to an unknown one, to be offered. */
  suggest(forme: string): readonly string[];
  /** Whether all these words stand in the name of one commune. */
  isPlace(formes: readonly string[]): boolean;
}

/** Spellings near the word forms of a vocabulary. What stands in one of the names of `communes`, or is one of their postal codes, is no slip. */
export function createSpelling(formes: readonly string[], communes: readonly string[]): Spelling {
  const places = communes.map((nom) => listWords(nom).map(({ forme }) => forme));
  const names = new Set(places.flat());
  return {
    isPlace: (asked) => asked.length > 0 && places.some((words) => asked.every((forme) => words.includes(forme))),
    correct: (forme) => (names.has(forme) ? [] : correctForm(forme, formes)),
    suggest: (forme) => nearForms(forme, formes),
  };
}
