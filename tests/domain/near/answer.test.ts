import { describe, expect, test } from 'vitest';
import { answerNear, type Near } from '../../../src/domain/near/answer.ts';
import { namePlaces, type Place } from '../../../src/domain/near/places.ts';
import type { Position } from '../../../src/domain/map/projection.ts';
import { initiatives } from '../../search/fiches.ts';
import { entries, places, referentiel } from './real.ts';

const centreOf = new Map(referentiel.communes.map(({ code, position }) => [code, position]));
const place = (nom: string): Place => places.find((one) => one.nom === nom) as Place;
const near = (...noms: string[]): Near => answerNear(noms.map(place), places, entries);
/** Kilometres between two positions, from the angle between them: another way than the site's, on purpose. */
function angleKm(from: Position, to: Position): number {
  const [a, b, apart] = [from.lat, to.lat, to.lon - from.lon].map((degrees) => (degrees * Math.PI) / 180) as Angles;
  return 6371 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart)));
}
type Angles = [number, number, number];

const ids = (around: readonly { entry: { id: string } }[]): string[] => around.map(({ entry }) => entry.id).sort();

/** What the file of records says of communes and their kilometres, from the positions as published. */
function measure(lieux: readonly Place[]): { code: string; km: number }[] {
  return initiatives
    .map(({ commune }) => ({
      code: commune,
      km: Math.min(...lieux.map(({ code }) => angleKm(centreOf.get(code) as never, centreOf.get(commune) as never))),
    }))
    .sort((a, b) => a.km - b.km);
}

function expectAnswer(lieux: readonly Place[]): void {
  const { own, nearest, intercommunalites } = answerNear(lieux, places, entries);
  const codes = lieux.map(({ code }) => code);
  expect(own.map(({ entry }) => entry.codeInsee).sort()).toEqual(
    initiatives.flatMap(({ commune }) => (codes.includes(commune) ? [commune] : [])).sort(),
  );
  const others = measure(lieux).filter(({ code }) => !codes.includes(code));
  expect(nearest.length).toBeGreaterThanOrEqual(3);
  nearest.forEach(({ km, place: there }, rank) => {
    const exact = measure(lieux).find(({ code }) => code === there.code)?.km ?? 0;
    // Positions are rounded to some 100 m.
    expect(Math.abs(km - exact), `${codes.join()} to ${there.code}`).toBeLessThan(0.2);
    expect(Math.abs(km - (others[rank]?.km ?? 0)), `rank ${rank} from ${codes.join()}`).toBeLessThan(0.4);
  });
  for (const { around } of intercommunalites) for (const { km } of around) expect(km).toBeDefined();
}

describe('each has an answer, its own initiatives and the nearest with their distance', () => {
  test('every commune', () => {
    expect(places).toHaveLength(890);
    for (const one of places) expectAnswer([one]);
  });

  test('every postal code', () => {
    const codes = new Set(referentiel.communes.flatMap(({ codesPostaux }) => codesPostaux));
    expect(codes.size).toBe(150);
    for (const code of codes) expectAnswer(namePlaces(places, code));
  });
});

test('Frévent has none of its own: the two of Auxi-le-Château are nearest, and all there is in its intercommunalité', () => {
  const { own, nearest, intercommunalites, territoires } = near('Frévent');
  expect(own).toEqual([]);
  expect(nearest.slice(0, 2).map((one) => one.place.nom)).toEqual(['Auxi-le-Château', 'Auxi-le-Château']);
  expect(intercommunalites.map(({ epci, around }) => [epci.nom, around.length])).toEqual([
    ['communauté de communes du Ternois', 2],
  ]);
  expect(territoires.map(({ label, entries: there }) => [label, there.length])).toEqual([['Ternois', 2]]);
});

test('what a commune has is not said again as what is around it', () => {
  const { own, nearest, intercommunalites } = near('Béthune');
  expect(own).toHaveLength(7);
  for (const around of [nearest, ...intercommunalites.map((one) => one.around)])
    expect(ids(around).filter((id) => ids(own).includes(id))).toEqual([]);
});

test('no initiative of the commune that comes third is left out', () => {
  for (const one of places) {
    const { nearest } = near(one.nom);
    const last = nearest.at(-1);
    expect(nearest.filter(({ place: { code } }) => code === last?.place.code)).toHaveLength(
      initiatives.filter(({ commune }) => commune === last?.place.code).length,
    );
  }
});

test('the territoire is the one that the annex gives to the intercommunalité, and none where it gives none or two', () => {
  expect(near('Desvres').territoires).toEqual([]);
  const [one, ...rest] = entries.filter(({ codeInsee }) => codeInsee === place('Auxi-le-Château').code);
  const moved = { ...(one as (typeof entries)[number]), facettes: { ...one!.facettes, territoire: ['Artois'] } };
  const torn = [...entries.filter((entry) => entry !== one && !rest.includes(entry)), moved, ...rest];
  expect(answerNear([place('Frévent')], places, torn).territoires).toEqual([]);
});

test('a commune whose position is not known is answered by its intercommunalité, without distances', () => {
  const lost = { ...place('Frévent'), position: undefined };
  const { nearest, intercommunalites } = answerNear([lost], places, entries);
  expect(nearest).toEqual([]);
  expect(intercommunalites[0]?.around.map(({ km }) => km)).toEqual([undefined, undefined]);
});

test('from a position, distances begin there', () => {
  const paris = { lat: 48.8566, lon: 2.3522 };
  const { own, nearest, intercommunalites } = answerNear([], places, entries, [paris]);
  expect([own, intercommunalites]).toEqual([[], []]);
  const [first] = nearest;
  expect(first?.km).toBeGreaterThan(100);
  expect(Math.abs((first?.km ?? 0) - angleKm(paris, centreOf.get(first?.place.code ?? '') as never))).toBeLessThan(1);
});
