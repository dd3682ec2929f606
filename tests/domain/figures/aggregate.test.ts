import { describe, expect, test } from 'vitest';
import { groupInitiatives, share, sortByMontant, sumMontants } from '../../../src/domain/figures/aggregate.ts';

const items = [
  { nom: 'a', montant: 5000, themes: ['x', 'y'] },
  { nom: 'b', montant: 16000, themes: ['y'] },
  { nom: 'c', montant: 5000, themes: ['x', 'x'] },
];

describe('aggregates', () => {
  test('sum amounts, none being 0', () => {
    expect(sumMontants(items)).toBe(26000);
    expect(sumMontants([])).toBe(0);
  });

  test('group by one key in order of appearance', () => {
    expect([...groupInitiatives(items, ({ montant }) => montant)].map(([key, group]) => [key, group.length])).toEqual([
      [5000, 2],
      [16000, 1],
    ]);
  });

  test('count an item once in each of its groups, and once only', () => {
    const groups = groupInitiatives(items, ({ themes }) => themes);
    expect(groups.get('x')?.map(({ nom }) => nom)).toEqual(['a', 'c']);
    expect(groups.get('y')?.map(({ nom }) => nom)).toEqual(['a', 'b']);
  });

  test('sort the largest first and keep the order of equals', () => {
    expect(sortByMontant(items).map(({ nom }) => nom)).toEqual(['b', 'a', 'c']);
  });

  test('say that a part of nothing is nothing', () => {
    expect(share(1, 4)).toBe(0.25);
    expect(share(0, 0)).toBe(0);
  });
});
