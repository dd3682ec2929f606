import { expect, test } from 'vitest';
import { nearestCommunes } from '../../../src/domain/map/distance.ts';

const commune = (code: string, lat?: number, lon?: number) => ({
  code,
  nom: code,
  slug: code,
  codesPostaux: [],
  epci: '200000000',
  ...(lat === undefined || lon === undefined ? {} : { position: { lat, lon, source: 'essai' } }),
});
const arras = commune('62041', 50.291, 2.7775);
const lens = commune('62498', 50.4333, 2.8333);
const calais = commune('62193', 50.9513, 1.8587);

test('the nearest come first, without the commune itself nor those whose place is unknown', () => {
  const near = nearestCommunes(arras, [calais, commune('62999'), arras, lens], 5);
  expect(near.map(({ commune: { code } }) => code)).toEqual(['62498', '62193']);
});

test('a commune without a position has no neighbours', () => {
  expect(nearestCommunes(commune('62999'), [arras, lens], 5)).toEqual([]);
});
