/**
 * What is refused, and what the real files hold no case of. All the rest is seen by `npm run referentiel -- --check`, which
 * makes them again, and by the tests of the communes.
 */
import { describe, expect, test } from 'vitest';
import { buildCommunes } from '../../scripts/referentiel/communes.ts';
import { checkEntered } from '../../scripts/referentiel/positions.ts';
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

describe('buildCommunes', () => {
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

describe('checkSaisies', () => {
  const { value } = build({});
  const millesimes = value ? [value] : [];
  const none: LieuxByCommune = new Map();
  const geonamesHasIt: LieuxByCommune = new Map([['62001', []]]);
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
