/**
 * Near spellings. Fuse reads the vocabulary rather than the texts: it answers the same, in a tenth of the time on
 * thousands of initiatives, and its build without operators is smaller and has none to escape.
 */
import Fuse from 'fuse.js/min-basic';
import { listSwaps } from '../../domain/search-suggest.ts';

export interface Spelling {
  /** The known words that stand in for an unknown one. */
  correct(forme: string): string[];
  /** Known words close to an unknown one. */
  suggest(forme: string): string[];
}

// Under four letters, one error is a third of the word: everything looks alike.
const MIN = 4;
// Longer than any French word; with its two spaces, the longest pattern that Fuse reads in one piece.
const MAX = 30;

/** Spellings near the word forms of a vocabulary. */
export function createSpelling(formes: readonly string[]): Spelling {
  // The spaces make both ends of a word count as letters: « sain » is not near « besain ».
  const spaced = formes.map((forme) => ` ${forme} `);
  const makeFuse = (threshold: number): Fuse<string> =>
    new Fuse(spaced, {
      isCaseSensitive: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      threshold,
    });
  const nearby = makeFuse(0.25);
  return {
    correct(forme) {
      if (forme.length < MIN || forme.length > MAX) return [];
      const swapped = listSwaps(forme).filter((swap) => formes.includes(swap));
      if (swapped.length > 0) return swapped;
      const found = nearby.search(` ${forme} `);
      return found.filter(({ score }) => score === found[0]?.score).map(({ item }) => item.trim());
    },
    suggest: (forme) =>
      forme.length > MAX
        ? []
        : makeFuse(0.34)
            .search(` ${forme} `, { limit: 3 })
            .map(({ item }) => item.trim()),
  };
}
