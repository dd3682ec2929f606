import { describe, expect, it } from 'vitest';
import { assembleGround } from '../../../src/domain/map/assemble-ground.ts';
import type { Communes, Reperes } from '../../../src/domain/records/schema/referentiel.ts';

const commune = (
  code: string,
  position?: { lat: number; lon: number; source: string },
): Communes['communes'][number] => ({
  code,
  nom: `Ville ${code}`,
  slug: `ville-${code}`,
  codesPostaux: [],
  epci: '200000000',
  ...(position && { position }),
});
const cog = (year: number, communes: Communes['communes']): Communes => ({
  cog: year,
  sources: {},
  epci: {},
  communes,
});
const contour = {
  features: [
    {
      geometry: {
        coordinates: [[[2, 50] as [number, number], [3, 50] as [number, number], [2, 51] as [number, number]]],
      },
    },
  ],
};
const reperes = (villes: string[]): Reperes => ({
  source: 'main',
  rivage: [
    [1, 51],
    [1, 50],
  ],
  voisins: [],
  villes,
});
const place = { lat: 50.5, lon: 2.5, source: 'GeoNames' };

describe('the base map', () => {
  it('turns longitude first into positions, and finds towns in the latest COG', () => {
    const old = cog(2020, [commune('62001', { ...place, lat: 49 })]);
    const { value, issues } = assembleGround(contour, reperes(['62001']), [cog(2023, [commune('62001', place)]), old]);
    expect(issues).toEqual([]);
    expect(value.contour[0]).toEqual({ lat: 50, lon: 2 });
    expect(value.villes).toEqual([{ code: '62001', nom: 'Ville 62001', lat: 50.5, lon: 2.5 }]);
  });

  it.each([
    ['unknown', '62999'],
    ['without a position', '62002'],
  ])('refuses a town that is %s', (_name, code) => {
    const { issues } = assembleGround(contour, reperes([code]), [cog(2023, [commune('62002')])]);
    expect(issues.map(({ file, read }) => [file, read])).toEqual([
      ['data/referentiel/reperes.json', `villes : « ${code} »`],
    ]);
  });
});
