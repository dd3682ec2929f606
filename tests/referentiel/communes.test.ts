import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communesSchema, type Commune } from '../../src/domain/records/schema/referentiel.ts';
import territoires from '../../data/referentiel/territoires.json' with { type: 'json' };
import annexe from './fixtures/communes-annexe-2023.json' with { type: 'json' };
import { distanceTo, isInside, type Point } from './point-in-polygon.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readRing = (path: string): Point[] =>
  (readJson(path) as { features: [{ geometry: { coordinates: [Point[]] } }] }).features[0].geometry.coordinates[0];
const ring = readRing('data/referentiel/natural-earth-62.geojson');
const { cog, communes } = communesSchema.parse(readJson('data/referentiel/communes-2023.json'));
const find = (code: string): Commune | undefined => communes.find((commune) => commune.code === code);

describe.each(globSync('data/referentiel/communes-*.json'))('%s', (path) => {
  const millesime = communesSchema.parse(readJson(path));
  const codes = millesime.communes.map(({ code }) => code);

  test('is the year of its name, its communes by code, each once', () => {
    expect(path).toContain(`communes-${millesime.cog}.json`);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('gives each commune a slug of its own', () => {
    expect(new Set(millesime.communes.map(({ slug }) => slug)).size).toBe(codes.length);
  });

  test('names every EPCI and every source of a position', () => {
    expect(new Set(millesime.communes.map(({ epci }) => epci))).toEqual(new Set(Object.keys(millesime.epci)));
    for (const { position } of millesime.communes) {
      if (position) expect(Object.keys(millesime.sources)).toContain(position.source);
    }
  });
});

describe('the communes of 2023', () => {
  test('are the 890 of the département on 1 January 2023', () => {
    expect(cog).toBe(2023);
    expect(communes).toHaveLength(890);
    expect(communes.every(({ code }) => code.startsWith('62'))).toBe(true);
    // Merged into another on 1 January 2025.
    expect(find('62461')?.nom).toBe('Huby-Saint-Leu');
  });

  test('each have a position, none far from the simplified outline', () => {
    const placed = communes.flatMap(({ nom, position }) =>
      position ? [{ nom, point: [position.lon, position.lat] as Point }] : [],
    );
    expect(placed).toHaveLength(890);
    const outside = placed.filter(({ point }) => !isInside(point, ring));
    // Villages on the border, which the outline cuts short.
    expect(outside.map(({ nom }) => nom)).toEqual([
      'Léchelle',
      'Leforest',
      'Neuville-Bourjonval',
      'Sailly-sur-la-Lys',
      'Sarton',
      'Tortequesne',
      'Libercourt',
      'Ytres',
    ]);
    for (const { nom, point } of outside) expect(distanceTo(point, ring), nom).toBeLessThan(1.5);
  });
});

describe('postal codes', () => {
  test.each([
    ['62361', ['62270']],
    ['62178', ['62700']],
    ['62041', ['62000']],
    ['62498', ['62300']],
    ['62193', ['62100']],
  ])('of %s are those that its town hall writes', (code, codesPostaux) => {
    expect(find(code)?.codesPostaux).toEqual(codesPostaux);
  });

  test('are there for every commune', () => {
    expect(communes.filter(({ codesPostaux }) => codesPostaux.length === 0)).toEqual([]);
  });
});

describe('the communes of the annex, read by eye', () => {
  test('are 43', () => {
    expect(new Set(annexe.map(({ code }) => code)).size).toBe(43);
  });

  test.each(annexe)(
    '$nom is there, with a position inside the outline, in an EPCI of $territoire',
    ({ code, nom, territoire }) => {
      const commune = find(code);
      expect(commune?.nom).toBe(nom);
      expect(isInside([commune?.position?.lon ?? 0, commune?.position?.lat ?? 0], ring)).toBe(true);
      expect(territoires.find(({ label }) => label === territoire)?.epci).toContain(commune?.epci);
    },
  );
});

test('distances to the outline are kilometres', () => {
  expect(distanceTo([3.063, 50.637], ring)).toBeGreaterThan(10);
});

test('the outline that is drawn has half of the points, and strays nowhere by more than half a kilometre', () => {
  const drawn = readRing('data/referentiel/contour-62.geojson');
  expect(drawn.length).toBeLessThan(ring.length / 2);
  expect(ring.filter((point) => distanceTo(point, drawn) > 0.5)).toEqual([]);
});
