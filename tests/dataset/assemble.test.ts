import { describe, expect, test } from 'vitest';
import { assembleDataset, type EditionFiles } from '../../src/domain/records/assemble.ts';
import type { Lists } from '../../src/domain/records/files.ts';
import type { InitiativeRecord, Provenance } from '../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../src/domain/records/schema/referentiel.ts';

const commune = (code: string, nom: string, slug: string) => ({ code, nom, slug, codesPostaux: [], epci: '200000000' });
const lists: Lists = {
  themes: [
    { label: 'Santé', slug: 'sante' },
    { label: 'Culture', slug: 'culture' },
  ],
  territoires: [{ label: 'Ternois', slug: 'ternois', dans: 'dans le Ternois', epci: [] }],
  categories: [{ label: 'Coopération', slug: 'cooperation', couleur: 4 }],
};
const communesOf = (cog: number): Communes => ({
  cog,
  sources: {},
  epci: {},
  communes: [cog === 2000 ? commune('62001', 'Ici', 'ici') : commune('62001', 'Ici-les-Bains', 'ici-les-bains')],
});
const initiative = (id: string, structure: string, montant: number, themes = ['Santé']): InitiativeRecord => ({
  id,
  slug: `projet-${id}`,
  titre: `Projet ${id}`,
  structure,
  themes,
  commune: '62001',
  territoire: 'Ternois',
  resume: 'Un projet.',
  categorie: 'Coopération',
  montant,
});
const edition = (annee: number, initiatives: InitiativeRecord[]): EditionFiles => ({
  communes: communesOf(annee),
  edition: {
    annee,
    titre: `Budget ${annee}`,
    financeur: 'Département',
    source: { titre: 'Annexe', description: 'Texte', sha256: '0'.repeat(64) },
    entete: 'Annexe',
    colonnes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    habillage: [],
    total: 'TOTAL',
    cog: annee,
    controles: {},
  },
  initiatives,
  provenance: {
    initiatives: Object.fromEntries(initiatives.map(({ id }) => [id, { lignes: [1, 1], champs: {} }])),
    habillage: [],
    separateurs: [],
    total: {
      montant: initiatives.reduce((sum, { montant }) => sum + montant, 0),
      spans: [{ ligne: 1, debut: 1, fin: 2 }],
    },
    masques: [],
    avis: [],
    arbitrages: [],
  } as unknown as Provenance,
  permaliens: [],
  annexe: '',
});

describe('two editions', () => {
  const { value, issues } = assembleDataset(
    [
      edition(2000, [initiative('2000-01', 'La Ruche', 5000), initiative('2000-02', '★', 4000, ['Santé', 'Culture'])]),
      edition(2001, [
        initiative('2001-01', 'la ruche', 7000),
        initiative('2001-02', 'La  ruche !', 1000),
        initiative('2001-03', '♥', 1),
      ]),
    ],
    lists,
  );

  test('come latest first, and so do the lots of a subject', () => {
    expect(issues).toEqual([]);
    expect(value?.editions.map(({ annee }) => annee)).toEqual([2001, 2000]);
    expect(value?.territoires[0]?.parEdition.map(({ annee, nombre, montant }) => [annee, nombre, montant])).toEqual([
      [2001, 3, 8001],
      [2000, 2, 9000],
    ]);
  });

  test('share the page of a structure whose name differs only by case', () => {
    const ruche = value?.structures.find(({ slug }) => slug === 'la-ruche');
    expect(ruche?.parEdition.map(({ annee }) => annee)).toEqual([2001, 2000]);
    expect(ruche?.montant).toBe(12000);
    expect(ruche?.label).toBe('la ruche');
  });

  test('print each name of a structure as its own edition does', () => {
    const labels = value?.editions.map(({ initiatives }) => initiatives[0]?.structure.label);
    expect(labels).toEqual(['la ruche', 'La Ruche']);
  });

  test('join the names of a structure that a hyphen or an alias tells apart, each printed as it was', () => {
    const later = edition(2001, [initiative('2001-01', 'APEI Hénin-Carvin', 1), initiative('2001-02', 'APEI', 2)]);
    const alias = { type: 'alias', champ: 'structure', lu: 'APEI', valeur: 'APEI Henin Carvin' } as const;
    const assemble = (valeur: string) =>
      assembleDataset(
        [
          edition(2000, [initiative('2000-01', 'APEI Hénin Carvin', 4)]),
          {
            ...later,
            provenance: { ...later.provenance, arbitrages: [{ ...alias, valeur }] } as unknown as Provenance,
          },
        ],
        lists,
      );
    const joined = assemble(alias.valeur).value;
    expect(joined?.structures.map(({ slug, nombre, montant }) => [slug, nombre, montant])).toEqual([
      ['apei-henin-carvin', 3, 7],
    ]);
    expect(joined?.editions[0]?.initiatives.map(({ structure }) => structure.label)).toEqual([
      'APEI Hénin-Carvin',
      'APEI',
    ]);
    expect(assemble('Personne').issues[0]?.read).toBe('alias de structure : « Personne »');
  });

  test('number the slugs that collide or are empty, the oldest edition keeping its own', () => {
    const slugOf = (id: string): string | undefined =>
      value?.editions.flatMap(({ initiatives }) => initiatives).find((one) => one.id === id)?.structure.slug;
    expect(['2000-01', '2001-02', '2000-02', '2001-03'].map(slugOf)).toEqual([
      'la-ruche',
      'la-ruche-2',
      'structure',
      'structure-2',
    ]);
  });

  test('give no structure a name that Windows keeps for a device', () => {
    const { value: devices } = assembleDataset(
      [edition(2000, [initiative('2000-01', 'COM1', 5000), initiative('2000-02', 'Com 1', 5000)])],
      lists,
    );
    expect(devices?.structures.map(({ slug }) => slug).sort()).toEqual(['com-1', 'com1-2']);
  });

  test('keep the address of a commune that changed its name', () => {
    expect(value?.communes.map(({ slug, nom, nombre }) => [slug, nom, nombre])).toEqual([['ici', 'Ici-les-Bains', 5]]);
  });

  test('leave out a subject of the lists that no edition names', () => {
    const { value: one } = assembleDataset([edition(2000, [initiative('2000-01', 'La Ruche', 5000)])], lists);
    expect(one?.themes.map(({ label, nombre }) => [label, nombre])).toEqual([['Santé', 1]]);
  });

  test('link each initiative to its neighbours in the annex', () => {
    const [first, second] = value?.editions[1]?.initiatives ?? [];
    expect(first?.precedente).toBeUndefined();
    expect(first?.suivante?.slug).toBe('projet-2000-02');
    expect(second?.precedente?.titre).toBe('Projet 2000-01');
    expect(second?.numero).toBe(2);
  });
});

test('every unknown reference is named, all at once, and nothing is assembled', () => {
  const wrong = {
    ...initiative('2000-01', 'La Ruche', 5000, ['Santé', 'Magie']),
    commune: '62999',
    territoire: 'Bocage',
    categorie: 'Rêve',
  };
  const { value, issues } = assembleDataset([edition(2000, [wrong])], lists);
  expect(value).toBeUndefined();
  expect(issues.map(({ code, file, read }) => [code, file, read])).toEqual(
    ['thème : « Magie »', 'commune (COG 2000) : « 62999 »', 'territoire : « Bocage »', 'catégorie : « Rêve »'].map(
      (read) => ['E-REFERENCE-INCONNUE', 'data/editions/2000/initiatives.json', `2000-01, ${read}`],
    ),
  );
});

test('an EPCI of a territoire is known in some year, or named', () => {
  const territoires = [
    { label: 'Ternois', slug: 'ternois', dans: 'dans le Ternois', epci: ['200000000', '200000001'] },
  ];
  const known = { ...communesOf(2000), epci: { '200000000': 'CC du Ternois' } };
  const old = { ...edition(2000, [initiative('2000-01', 'La Ruche', 5000)]), communes: known };
  const { value, issues } = assembleDataset([old, edition(2001, [])], { ...lists, territoires });
  expect(value).toBeUndefined();
  expect(issues.map(({ file, read }) => [file, read])).toEqual([
    ['data/referentiel/territoires.json', 'Ternois, EPCI : « 200000001 »'],
  ]);
});
