import { expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { pairThemes } from '../../../src/domain/figures/pairs.ts';
import { truth } from '../../support/truth.ts';

test('themes of 2023 are paired as often as the annex names both', () => {
  const both = (one: string, other: string): number =>
    truth.lignes.filter(({ themes }) => themes.includes(one) && themes.includes(other)).length;
  const paires = pairThemes(editionOf(2023).initiatives);
  const labels = paires.map(({ theme }) => theme.label);
  expect(paires).toHaveLength(Object.keys(truth.parTheme).length);
  for (const { theme, nombre, avec } of paires) {
    expect(nombre).toBe(both(theme.label, theme.label));
    expect(avec).toEqual(labels.map((other) => both(theme.label, other)));
  }
});
