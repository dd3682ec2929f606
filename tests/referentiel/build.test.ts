import { describe, expect, test } from 'vitest';
import { buildCommunes } from '../../scripts/referentiel/communes.ts';
import { chooseLieu, readLieux } from '../../scripts/referentiel/geonames.ts';
import { checkEntered } from '../../scripts/referentiel/positions.ts';
import { printCommunes } from '../../scripts/referentiel/print.ts';
import type { CogFiles, LieuxByCommune, EnteredPosition, Sources } from '../../scripts/referentiel/types.ts';

const sources: Sources = {
  departement: '62',
  millesimes: [],
  centres: { paquet: 'communes', version: '1.0.0' },
  sources: { COG: 'Insee', GeoNames: 'GeoNames', IGN: 'IGN' },
};
const commune = (code: string, nom: string, type = 'commune-actuelle'): CogFiles['communes'][number] => ({
  code,
  nom,
  type,
  departement: code.slice(0, 2),
  codesPostaux: [`${code.slice(0, 2)}000`],
});
const files: CogFiles = {
  communes: [
    commune('62002', 'Rety'),
    commune('62001', 'Étaples'),
    commune('62003', 'Rang', 'commune-deleguee'),
    commune('59001', 'Lys'),
  ],
  epci: [{ code: '246200001', nom: 'CC du Test', membres: [{ code: '62001' }, { code: '62002' }] }],
};
const saisie: EnteredPosition = {
  code: '62001',
  nom: 'Étaples',
  lat: 50.5,
  lon: 1.6,
  source: 'IGN',
  raison: 'absente',
};
const build = (changes: Partial<CogFiles>, saisies: EnteredPosition[] = []) =>
  buildCommunes(2023, { ...files, ...changes }, sources, saisies, new Map());

/** A line of GeoNames: the 19 columns, of which seven are read. */
function geonames(name: string, admin4: string, population: number, admin2 = '62'): string {
  const place = ['50.4', '2.1', 'P', 'PPL', 'FR', '', '32', admin2, '621', admin4, population];
  return ['1', name, name, '', ...place, '', '9', 'Europe/Paris', ''].join('\t');
}

describe('buildCommunes', () => {
  test('keeps the present communes of the département, by code, with their EPCI and a position set by hand', () => {
    const { value, issues } = build({}, [saisie]);
    expect(issues).toEqual([]);
    expect(value?.communes).toEqual([
      {
        code: '62001',
        nom: 'Étaples',
        slug: 'etaples',
        codesPostaux: ['62000'],
        epci: '246200001',
        position: { lat: 50.5, lon: 1.6, source: 'IGN' },
      },
      { code: '62002', nom: 'Rety', slug: 'rety', codesPostaux: ['62000'], epci: '246200001' },
    ]);
    expect(value?.epci).toEqual({ '246200001': 'CC du Test' });
  });

  test('takes the centre of a commune that neither a hand nor GeoNames places', () => {
    const centre = (code: string, ...coordinates: [number, number]) => ({ code, centre: { coordinates } });
    const centres = [centre('62001', 9, 9), centre('62002', 1.7, 50.8), { code: '98700' }];
    const { value } = buildCommunes(2023, files, sources, [saisie], new Map(), centres);
    expect(value?.communes.map(({ position }) => [position?.lat, position?.source])).toEqual([
      [50.5, 'IGN'],
      [50.8, 'geo.api.gouv.fr'],
    ]);
  });

  test('gives their code to all the communes that share a name', () => {
    const { value } = build({ communes: [commune('62001', 'Rety'), commune('62002', 'Réty')] });
    expect(value?.communes.map(({ slug }) => slug)).toEqual(['rety-62001', 'rety-62002']);
  });

  test('names the commune that has no EPCI, and one whose position is no number', () => {
    const { value, issues } = build({ epci: [] }, [{ ...saisie, lat: '50.5' as unknown as number }]);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.split(' : ').slice(0, 2))).toEqual([
      ['COG 2023', '62001 Étaples, epci'],
      ['COG 2023', '62001 Étaples, position.lat'],
      ['COG 2023', '62002 Rety, epci'],
    ]);
  });

  test('refuses a département without communes', () => {
    expect(build({ communes: [] }).issues).toEqual(['COG 2023 : aucune commune dans le département 62']);
  });
});

describe('GeoNames', () => {
  test('is read for one département, by commune', () => {
    const lieux = readLieux([geonames('Lens', '62498', 9), geonames('Lys', '59001', 5, '59')].join('\n'), '62');
    expect([...lieux]).toEqual([['62498', [{ nom: 'Lens', lat: 50.4, lon: 2.1, population: 9 }]]]);
  });

  test('gives a commune the place of its name before a larger one, else the largest', () => {
    const lieux =
      readLieux([geonames('Wailly', '62247', 1006), geonames('Coupelle-Vieille', '62247', 512)].join('\n'), '62').get(
        '62247',
      ) ?? [];
    expect(chooseLieu('Coupelle-Vieille', lieux)?.population).toBe(512);
    expect(chooseLieu('Coupelle', lieux)?.population).toBe(1006);
    expect(chooseLieu('Coupelle', [])).toBeUndefined();
  });
});

describe('checkSaisies', () => {
  const { value } = build({});
  const millesimes = value ? [value] : [];
  const none: LieuxByCommune = new Map();
  const geonamesHasIt = readLieux(geonames('Étaples', '62001', 9), '62');
  const check = (change: Partial<EnteredPosition>, lieux = none): string[] =>
    checkEntered([{ ...saisie, ...change }], sources, millesimes, lieux).map((issue) =>
      issue.split(' : ').slice(1).join(' : '),
    );

  test('accepts a point that is needed', () => {
    expect(check({})).toEqual([]);
    expect(check({ remplace: true }, geonamesHasIt)).toEqual([]);
  });

  test.each([
    ['an unknown code', { code: '62999' }, 'aucun COG n’a de commune de ce code et de ce nom'],
    ['a name that is not the code’s', { nom: 'Rety' }, 'aucun COG n’a de commune de ce code et de ce nom'],
    ['a source without credit', { source: 'OSM' }, 'source « OSM » absente de sources.json'],
    ['no reason', { raison: '' }, 'raison manquante'],
    ['a replacement of nothing', { remplace: true as const }, '« remplace » de trop : GeoNames n’a pas de point'],
  ])('refuses %s', (_what, change, issue) => {
    expect(check(change)).toEqual([issue]);
  });

  test('refuses a point that GeoNames has by now, and one set twice', () => {
    expect(check({}, geonamesHasIt)).toEqual(['GeoNames a un point : retirer la saisie, ou dire « remplace »']);
    expect(checkEntered([saisie, saisie], sources, millesimes, none)).toEqual([
      'data/referentiel/positions.json  62001 Étaples : saisie deux fois',
    ]);
  });
});

test('the file is JSON, one commune a line', () => {
  const { value } = build({});
  if (!value) throw new Error('nothing built');
  const text = printCommunes(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text.split('\n').filter((line) => line.includes('"slug"'))).toHaveLength(2);
  expect(text.endsWith('}\n')).toBe(true);
});
