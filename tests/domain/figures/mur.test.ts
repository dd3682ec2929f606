import { describe, expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { layoutMur } from '../../../src/domain/figures/mur.ts';
import { truth } from '../../support/truth.ts';

const { initiatives } = editionOf(2023);
const [first] = initiatives;
const wallOf = (...montants: readonly number[]) => layoutMur(montants.map((montant) => ({ ...first!, montant })));

describe('the wall of 2023', () => {
  const { moities, partage, plancher } = layoutMur(initiatives);
  const bandes = moities.flatMap(({ colonnes }) => colonnes.flat());

  test('holds every initiative once, the heaviest territoires first', () => {
    const ids = bandes.flatMap(({ initiatives }) => initiatives.map(({ id }) => id));
    expect([...ids].sort()).toEqual(initiatives.map(({ id }) => id).sort());
    expect(bandes.map(({ territoire }) => territoire.label)).toEqual(
      Object.entries(truth.parTerritoire)
        .sort(([, a], [, b]) => b.montant - a.montant)
        .map(([label]) => label),
    );
  });

  test('says half of the sum for two territoires, the other half for seven', () => {
    expect(partage).toBe(true);
    expect(plancher).toBeUndefined();
    expect(moities.map(({ territoires, nombre, montant }) => [territoires, nombre, montant])).toEqual([
      [2, 25, 354000],
      [7, 34, 338000],
    ]);
    expect(moities.map(({ colonnes }) => colonnes.map(({ length }) => length))).toEqual([
      [1, 1],
      [2, 5],
    ]);
  });
});

describe('whatever the amounts', () => {
  test.each([[[4500, 352000]], [[4500, 20000, 7300]], [[25000, 25000]], [[1]]])('heights follow %j', (montants) => {
    const { hauteurOf, plancher } = wallOf(...montants);
    const per = montants.map((montant) => hauteurOf(montant) / montant);
    for (const one of per) expect(one / per[0]!).toBeCloseTo(1, 3);
    expect(Math.min(...montants.map(hauteurOf))).toBeGreaterThanOrEqual(2.2);
    expect(plancher).toBeUndefined();
  });

  test('one too small to be read beside the largest keeps the height of its name, and the wall knows it', () => {
    const { hauteurOf, plancher } = wallOf(1, 500, 25000);
    expect(hauteurOf(25000)).toBe(200);
    expect(hauteurOf(500)).toBe(4);
    expect(hauteurOf(1)).toBe(2.2);
    expect(plancher).toBe(275);
  });

  test('a sum that no cut halves is not called half', () => {
    const [a, b] = [initiatives[0]!, initiatives.find(({ territoire }) => territoire !== first!.territoire)!];
    const wall = (x: number, y: number) =>
      layoutMur([
        { ...a, montant: x },
        { ...b, montant: y },
      ]);
    expect([wall(50, 50).partage, wall(52, 48).partage, wall(53, 47).partage]).toEqual([true, true, false]);
    expect(wallOf(5000).partage).toBe(false);
    expect(layoutMur([]).moities).toEqual([]);
  });
});
