import { describe, expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { layoutFrise, listCategories } from '../../../src/domain/figures/frise.ts';
import truth from '../../truth.json' with { type: 'json' };

const edition = editionOf(2023);
const bandes = layoutFrise(edition.initiatives);

describe('la frise', () => {
  test('has one segment for each initiative', () => {
    const ids = bandes.flatMap(({ segments }) => segments.map(({ initiative }) => initiative.id));
    expect(new Set(ids)).toEqual(new Set(edition.initiatives.map(({ id }) => id)));
    expect(ids).toHaveLength(edition.nombre);
  });

  test('gives each territoire its share, the largest first', () => {
    expect(bandes.map(({ territoire, montant }) => [territoire.label, montant])).toEqual(
      Object.entries(truth.parTerritoire)
        .map(([label, { montant }]) => [label, montant] as const)
        .sort((a, b) => b[1] - a[1]),
    );
    expect(bandes.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1);
  });

  test('fills each band without gap or overlap, widths following amounts', () => {
    for (const { segments, montant } of bandes) {
      let end = 0;
      for (const { initiative, debut, largeur } of segments) {
        expect(debut).toBeCloseTo(end);
        expect(largeur).toBeCloseTo((initiative.montant / montant) * 100);
        end = debut + largeur;
      }
      expect(end).toBeCloseTo(100);
    }
  });

  test('lists every category once, in the order of the colours', () => {
    expect(listCategories(edition.initiatives).map(({ couleur }) => couleur)).toEqual([1, 2, 3, 4, 4]);
  });

  test('is empty for no initiative', () => {
    expect(layoutFrise([])).toEqual([]);
  });
});
