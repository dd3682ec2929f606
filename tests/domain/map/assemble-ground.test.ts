import { describe, expect, it } from 'vitest';
import { assembleGround } from '../../../src/domain/map/assemble-ground.ts';
import type { Reperes } from '../../../src/domain/records/schema/referentiel.ts';
import { referentiel } from '../near/real.ts';

const contour = { features: [{ geometry: { coordinates: [[[2, 50] as [number, number]]] } }] };
const reperes = (ville: string): Reperes => ({ source: 'main', rivage: [], voisins: [], villes: [ville] });
const [{ position, ...first }] = referentiel.communes as [(typeof referentiel.communes)[number]];
const { code, nom } = first;

describe('the base map', () => {
  it('turns longitude first into positions, and finds towns in the latest COG', () => {
    const old = { ...referentiel, cog: 2020, communes: [{ ...first, position: { ...position!, lat: 49 } }] };
    const { value, issues } = assembleGround(contour, reperes(code), [referentiel, old]);
    expect(issues).toEqual([]);
    expect(value.contour[0]).toEqual({ lat: 50, lon: 2 });
    expect(value.villes).toEqual([{ code, nom, lat: position!.lat, lon: position!.lon }]);
  });

  it.each([
    ['unknown', '62999'],
    ['without a position', code],
  ])('refuses a town that is %s', (_name, ville) => {
    const { issues } = assembleGround(contour, reperes(ville), [{ ...referentiel, communes: [first] }]);
    expect(issues.map(({ file, read }) => [file, read])).toEqual([
      ['data/referentiel/reperes.json', `villes : « ${ville} »`],
    ]);
  });
});
