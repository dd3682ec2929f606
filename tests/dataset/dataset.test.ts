import { describe, expect, test } from 'vitest';
import * as dataset from '../../src/dataset.ts';
import { truth } from '../support/truth.ts';

const { categories, communes, editionOf, editions, latest, structures, territoires, themes } = dataset;
const edition = editionOf(Number(truth.edition));

/** Count and sum of each subject in the edition of the truth, by label. */
function lotsOf(
  sujets: typeof territoires | typeof themes | typeof categories | typeof communes,
): Record<string, unknown> {
  return Object.fromEntries(
    sujets.flatMap(({ label, parEdition }) =>
      parEdition
        .filter(({ annee }) => annee === edition.annee)
        .map(({ nombre, montant }) => [label, { initiatives: nombre, montant }]),
    ),
  );
}

describe('the dataset agrees with what was read by eye', () => {
  test('on the whole', () => {
    expect(edition.nombre).toBe(truth.initiatives);
    expect(edition.montant).toBe(truth.total);
  });

  test('on each initiative', () => {
    expect(
      edition.initiatives.map(
        ({ numero, structure, titre, themes, commune, territoire, resume, categorie, montant }) => ({
          numero,
          structure: structure.label,
          titre,
          themes: themes.map(({ label }) => label),
          commune: commune.nom,
          territoire: territoire.label,
          resume,
          categorie: categorie.label,
          montant,
        }),
      ),
    ).toEqual(truth.lignes.map(({ premiereLigne: _first, ligneMontant: _last, imprime: _printed, ...line }) => line));
  });

  test.each([
    ['territoire', territoires, truth.parTerritoire],
    ['theme', themes, truth.parTheme],
    ['categorie', categories, truth.parCategorie],
    ['commune', communes, truth.parCommune],
  ] as const)('on the sums by %s', (_name, sujets, expected) => {
    expect(lotsOf(sujets)).toEqual(expected);
  });

  test('on the number of structures', () => {
    expect(structures.filter(({ parEdition }) => parEdition.some(({ annee }) => annee === edition.annee))).toHaveLength(
      truth.structures,
    );
  });
});

test('the latest edition comes first', () => {
  expect(latest).toBe(editions[0]);
  expect(editions.map(({ annee }) => annee)).toEqual(editions.map(({ annee }) => annee).sort((a, b) => b - a));
});

test('nothing of it can be changed', () => {
  expect(() => {
    (latest.initiatives as unknown[]).push('intrus');
  }).toThrow(TypeError);
  expect(Object.isFrozen(latest.initiatives[0]?.commune)).toBe(true);
});

test('addresses are unique within each kind', () => {
  for (const sujets of [territoires, themes, categories, communes, structures]) {
    const slugs = sujets.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  }
});

test('the lines of an initiative hold its cells', () => {
  for (const { id, montant } of edition.initiatives) {
    const cells = edition.lines.flatMap(({ stretches }) => stretches).filter((stretch) => stretch.initiative === id);
    const amount = cells.filter(({ champ }) => champ === 'montant').map(({ text }) => text.replace(/\D/g, ''));
    expect(amount).toEqual([String(montant)]);
  }
});

test('a year without an edition is an error', () => {
  expect(() => editionOf(1000)).toThrow('Aucune édition 1000');
});
