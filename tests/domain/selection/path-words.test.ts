import { expect, test } from 'vitest';
import { wordsOfChemin } from '../../../src/domain/selection/path-words.ts';
import paths from '../../fixtures/adresses-perdues.json' with { type: 'json' };

test.each(paths)('the words of « %s » are « %s »', (asked, words) => {
  expect(wordsOfChemin(asked)).toBe(words);
});

test('an address has few words, however long it is', () => {
  expect(wordsOfChemin(`/${'mot-'.repeat(20_000)}/`)).toBe('mot '.repeat(15).trim());
});
