import { describe, expect, it } from 'vitest';
import { defaultSort, sortItems, type SortOrder } from '../../../src/domain/selection/sort.ts';

const items = [
  { numero: 1, titre: 'Zone', commune: 'Étaples', montant: 5000 },
  { numero: 2, titre: 'À vélo', commune: 'Frévent', montant: 25000 },
  { numero: 3, titre: '"Atelier"', commune: 'Béthune', montant: 5000 },
  { numero: 4, titre: 'école', commune: 'Étaples', montant: 4000 },
];
const order = (tri: SortOrder): number[] =>
  sortItems(
    [items[3], items[1], items[0], items[2]].flatMap((item) => item ?? []),
    tri,
  ).map(({ numero }) => numero);

describe('sorting', () => {
  it.each<[SortOrder, number[]]>([
    ['annexe', [1, 2, 3, 4]],
    ['montant', [2, 1, 3, 4]],
    ['montant-croissant', [4, 1, 3, 2]],
    ['titre', [2, 3, 4, 1]],
    ['titre-inverse', [1, 4, 3, 2]],
    ['commune', [3, 1, 4, 2]],
    ['commune-inverse', [2, 1, 4, 3]],
    ['pertinence', [4, 2, 1, 3]],
  ])('by %s follows French order, ties in that of the annex', (tri, expected) => {
    expect(order(tri)).toEqual(expected);
  });

  it('is by relevance when searching, else in annex order', () => {
    expect([defaultSort(''), defaultSort('  '), defaultSort('vélo')]).toEqual(['annexe', 'annexe', 'pertinence']);
  });
});
