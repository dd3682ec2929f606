import { describe, expect, it } from 'vitest';
import { categories } from '../../../src/dataset.ts';
import { findMontants } from '../../../src/domain/figures/categorie-facts.ts';
import { truth } from '../../support/truth.ts';

const ANNEE = Number(truth.edition);
const lots = new Map(
  categories.map(({ label, parEdition }) => [label, parEdition.find(({ annee }) => annee === ANNEE)]),
);

describe('the amounts of a category', () => {
  it.each([
    ["Pratiques de l'ESS", 5000, [4000, 4000]],
    ['Innovation sociale', 16_000, [14_000]],
    ['Transformation économique environnementale et sociétale', 25_000, []],
    ['Coopération', 16_000, []],
    ['Coopération et Innovation sociale', 21_000, []],
  ] as const)('%s: %i €, save %j', (label, usuel, exceptions) => {
    const lot = lots.get(label);
    expect(lot && findMontants(lot).usuel).toBe(usuel);
    expect(lot && findMontants(lot).exceptions.map(({ montant }) => montant)).toEqual(exceptions);
  });

  it('has no exception where nothing is usual', () => {
    const [first] = lots.get('Innovation sociale')!.initiatives;
    const initiatives = [1, 2].map((montant) => ({ ...first!, montant }));
    const found = findMontants({ annee: ANNEE, nombre: 2, montant: 3, initiatives });
    expect(found).toEqual({ usuel: undefined, exceptions: [] });
  });
});
