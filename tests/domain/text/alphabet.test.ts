import { expect, test } from 'vitest';
import { groupByInitial } from '../../../src/domain/text/alphabet.ts';

test('initials ignore accents and signs, and figures have their own group', () => {
  const labels = ['Étaples', 'Estrée', '« Ouvert »', 'Œuvre', '2 mains', '★'];
  const groups = groupByInitial(labels.map((label) => ({ label })));
  expect(groups.map(([initial, items]) => [initial, items.map(({ label }) => label)])).toEqual([
    ['E', ['Étaples', 'Estrée']],
    ['O', ['« Ouvert »', 'Œuvre']],
    ['#', ['2 mains', '★']],
  ]);
});
