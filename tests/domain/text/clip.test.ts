import { expect, test } from 'vitest';
import { clipText } from '../../../src/domain/text/clip.ts';

test('a text that fits is not touched', () => {
  expect(clipText('Un jardin', 9)).toBe('Un jardin');
});

test('a longer text is cut after a whole word, ellipsis included in the limit', () => {
  expect(clipText('Un jardin partagé', 12)).toBe('Un jardin…');
  expect(clipText('Un jardin partagé', 10)).toBe('Un jardin…');
  expect(clipText('Un jardin, partagé', 12)).toBe('Un jardin…');
});
