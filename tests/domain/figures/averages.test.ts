import { expect, test } from 'vitest';
import { averagesOf } from '../../../src/domain/figures/averages.ts';
import { truth } from '../../support/truth.ts';

// Worked out apart from the site, to the euro; Calaisis and Ternois have two initiatives.
const EXPECTED = {
  Artois: [13429, 10500],
  Montreuillois: [15091, 16000],
  Audomarois: [9000, 5000],
  Arrageois: [13833, 16000],
  'Lens-Liévin': [11000, 5000],
  Calaisis: [16000, undefined],
  Boulonnais: [7667, 5000],
  'Hénin-Carvin': [5000, 5000],
  Ternois: [4500, undefined],
};

test.each(Object.entries(EXPECTED))('%s has its mean and its median in 2023', (territoire, expected) => {
  const { moyenne, mediane } = averagesOf(truth.lignes.filter((one) => one.territoire === territoire));
  expect([Math.round(moyenne), mediane]).toEqual(expected);
});
