import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nameEpci } from '../../../src/domain/near/packed.ts';
import { guessPlaces } from '../../../src/domain/near/guess.ts';
import { findPlaces, namePlaces, type Place } from '../../../src/domain/near/places.ts';
import { packed, places, referentiel } from './real.ts';
import asked from '../../fixtures/lieux-cherches.json' with { type: 'json' };

const noms = (found: readonly Place[]): string[] => found.map(({ nom }) => nom);

describe('a place is found', () => {
  test.each(asked)('by « %s »', (typed, nom) => {
    expect(noms(namePlaces(places, typed))).toEqual([nom]);
  });

  test('by its own address and by its name as printed, whatever else they begin', () => {
    for (const { slug, nom } of places)
      expect([slug, nom].map((typed) => noms(namePlaces(places, typed)))).toEqual([[nom], [nom]]);
  });

  test('by its postal code, with all others that have it', () => {
    for (const code of new Set(referentiel.communes.flatMap(({ codesPostaux }) => codesPostaux))) {
      const having = referentiel.communes.filter(({ codesPostaux }) => codesPostaux.includes(code));
      expect(noms(namePlaces(places, code))).toEqual(having.map(({ nom }) => nom));
    }
    expect(noms(namePlaces(places, '62300'))).toEqual(['Éleu-dit-Leauwette', 'Lens']);
  });
});

test('those that begin as typed come before those that hold a word that does', () => {
  expect(noms(findPlaces(places, 'avesnes'))).toEqual([
    'Avesnes',
    'Avesnes-le-Comte',
    'Avesnes-lès-Bapaume',
    'Haute-Avesnes',
  ]);
  const found = noms(findPlaces(places, 'lens'));
  expect(found[0]).toBe('Lens');
  expect(found).toContain('Courcelles-lès-Lens');
});

test('homonyms are told apart by their address and their postal code', () => {
  const [first] = places;
  const twin = { ...(first as Place), code: '62999', slug: `${first?.slug ?? ''}-62999`, codesPostaux: ['62999'] };
  const two = [...places, twin];
  expect(namePlaces(two, twin.nom)).toHaveLength(2);
  expect(namePlaces(two, twin.slug)).toEqual([twin]);
  expect(namePlaces(two, `${twin.nom} 62999`)).toEqual([twin]);
});

test('what is no place is none, and a slip is guessed', () => {
  for (const typed of ['', ' ', '-', 'Marseille', '75001', '<script>', '99999'])
    expect(namePlaces(places, typed)).toEqual([]);
  expect(noms(guessPlaces(places, 'betunne'))).toContain('Béthune');
  expect(noms(guessPlaces(places, 'frevant'))[0]).toBe('Frévent');
  expect(guessPlaces(places, 'zut')).toEqual([]);
});

test('the packed file is all that the referential says, and weighs no more than 14 kB', () => {
  expect(places.map(({ epci, position: _, ...place }) => ({ ...place, epci: epci.nom }))).toEqual(
    referentiel.communes.map(({ epci, position: _, ...place }) => ({
      ...place,
      epci: nameEpci(referentiel.epci[epci]!),
    })),
  );
  expect(brotliCompressSync(JSON.stringify(packed)).length).toBeLessThan(14_000);
});

test.each([
  ["CC d'Ici", 'communauté de communes d’Ici'],
  ['CU de Là', 'communauté urbaine de Là'],
  ['CA Cambrai', 'communauté d’agglomération Cambrai'],
  ['CACHE', 'CACHE'],
])('the initials of « %s » are written out', (nom, written) => {
  expect(nameEpci(nom)).toBe(written);
});
