import { describe, expect, test } from 'vitest';
import { assembleDataset, type EditionFolder, type Referentiel } from '../../src/domain/assemble.ts';
import type { Initiative, Provenance } from '../../src/domain/schema.ts';

const commune = (code: string, nom: string, slug: string) => ({ code, nom, slug, epci: '200000000' });
const referentiel: Referentiel = {
  themes: [
    { label: 'Santé', slug: 'sante' },
    { label: 'Culture', slug: 'culture' },
  ],
  territoires: [{ label: 'Ternois', slug: 'ternois', dans: 'dans le Ternois', epci: [] }],
  categories: [{ label: 'Coopération', slug: 'cooperation', couleur: 4 }],
  communes: [
    { cog: 2000, sources: {}, epci: {}, communes: [commune('62001', 'Ici', 'ici')] },
    { cog: 2001, sources: {}, epci: {}, communes: [commune('62001', 'Ici-les-Bains', 'ici-les-bains')] },
  ],
};
const initiative = (id: string, structure: string, montant: number, themes = ['Santé']): Initiative => ({
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
const edition = (annee: number, initiatives: Initiative[]): EditionFolder => ({
  annee,
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
    total: { montant: 1, spans: [{ ligne: 1, debut: 1, fin: 2 }] },
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
    referentiel,
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

  test('keep the address of a commune that changed its name', () => {
    expect(value?.communes.map(({ slug, nom, nombre }) => [slug, nom, nombre])).toEqual([['ici', 'Ici-les-Bains', 5]]);
  });

  test('keep a subject without initiatives, at zero', () => {
    const { value: empty } = assembleDataset([edition(2000, [initiative('2000-01', 'La Ruche', 5000)])], referentiel);
    expect(empty?.themes.map(({ label, nombre }) => [label, nombre])).toEqual([
      ['Culture', 0],
      ['Santé', 1],
    ]);
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
  const { value, issues } = assembleDataset([edition(2000, [wrong])], referentiel);
  expect(value).toBeUndefined();
  expect(issues).toEqual([
    'initiative 2000-01 : thème « Magie » n’est pas dans le référentiel',
    'initiative 2000-01 : commune (COG 2000) « 62999 » n’est pas dans le référentiel',
    'initiative 2000-01 : territoire « Bocage » n’est pas dans le référentiel',
    'initiative 2000-01 : catégorie « Rêve » n’est pas dans le référentiel',
  ]);
});
