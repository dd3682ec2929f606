import { describe, expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { layoutFrise, listCategories } from '../../../src/domain/figures/frise.ts';
import { truth } from '../../support/truth.ts';

const edition = editionOf(2023);
const bandes = layoutFrise(edition.initiatives);

describe('la frise', () => {
  test('gives each territoire its share, the largest first', () => {
    expect(bandes.map(({ territoire, montant }) => [territoire.label, montant])).toEqual(
      Object.entries(truth.parTerritoire)
        .map(([label, { montant }]) => [label, montant] as const)
        .sort((a, b) => b[1] - a[1]),
    );
  });

  test('goes down from the largest amount in each band', () => {
    for (const { initiatives } of bandes) {
      const montants = initiatives.map(({ montant }) => montant);
      expect(montants).toEqual([...montants].sort((a, b) => b - a));
    }
  });

  test('lists every category once, in the order of the colours', () => {
    expect(listCategories(edition.initiatives).map(({ couleur }) => couleur)).toEqual([1, 2, 3, 4, 4]);
  });

  test('is empty for no initiative', () => {
    expect(layoutFrise([])).toEqual([]);
  });
});
