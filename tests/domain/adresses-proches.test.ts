import { expect, test } from 'vitest';
import { type Adresse, nearestAdresses, wordsOfChemin } from '../../src/domain/adresses-proches.ts';

const BASE = '/sous-dossier/';
const adresses: Adresse[] = (
  [
    ['', 'Accueil'],
    ['initiatives/', 'Initiatives'],
    ['initiatives/2023/', 'Toutes'],
    ['initiatives/2023/la-mine-d-art/', 'La Mine d’Art'],
    ['initiatives/2023/recycl-art/', 'Recycl’Art'],
    ['initiatives/2023/recyclerie-ressourcerie-re-trouvailles/', 'Recyclerie'],
    ['initiatives/2023/le-logement-inclusif-en-milieu-rural/', 'Le logement'],
    ['territoires/', 'Territoires'],
    ['territoires/artois/', 'Artois'],
    ['territoires/arrageois/', 'Arrageois'],
    ['communes/', 'Communes'],
    ['communes/bethune/', 'Béthune'],
    ['carte/', 'Carte'],
    ['carte/2023/', 'La carte'],
    ['montants/', 'Montants'],
    ['montants/2023/', 'Les montants'],
    ['mentions-legales/', 'Mentions légales'],
  ] as const
).map(([chemin, titre]) => [BASE + chemin, titre]);

const nearest = (chemin: string): string[] =>
  nearestAdresses(chemin, adresses, BASE).map(([found]) => found.slice(BASE.length));

test.each([
  ['a slip', 'initiatives/2023/la-mine-dart/', 'initiatives/2023/la-mine-d-art/'],
  ['a section in the singular, no final slash', 'territoire/artois', 'territoires/artois/'],
  ['capitals', 'INITIATIVES/2023/La-Mine-D-Art', 'initiatives/2023/la-mine-d-art/'],
  ['another year', 'initiatives/1999/la-mine-d-art/', 'initiatives/2023/la-mine-d-art/'],
  ['another year alone', 'carte/2024/', 'carte/2023/'],
  ['a page that each section has', 'montant/2023/', 'montants/2023/'],
  ['no section', 'la-mine-d-art', 'initiatives/2023/la-mine-d-art/'],
  ['an accent', 'commune/b%C3%A9thune/', 'communes/bethune/'],
  [
    'a title cut short',
    'initiatives/2023/le-logement-inclusif',
    'initiatives/2023/le-logement-inclusif-en-milieu-rural/',
  ],
  ['one long word of it', 'initiative/2023/recyclerie', 'initiatives/2023/recyclerie-ressourcerie-re-trouvailles/'],
  ['an extension', 'communes/bethune.html', 'communes/bethune/'],
  ['doubled slashes', '/territoires//artois//', 'territoires/artois/'],
  ['a word in an unknown section', 'mentions/', 'mentions-legales/'],
  ['nothing but its section', 'commune/nulle-part/', 'communes/'],
])('finds the page behind %s', (_what, asked, found) => {
  expect(nearest(BASE + asked)[0]).toBe(found);
});

test('also outside of the base path', () => {
  expect(nearest('/territoire/artois/')).toEqual(['territoires/artois/']);
});

test.each(['', 'x/y/z/', 'contact/', '404.html', '%E0%A4%A', '%3Cscript%3Ealert(1)%3C/script%3E/', '🎭/'])(
  'proposes nothing for « %s »',
  (asked) => {
    expect(nearest(BASE + asked)).toEqual([]);
  },
);

test('never proposes more than it is asked for', () => {
  const many = Array.from({ length: 9 }, (_, index): Adresse => [`/structures/association-${index}-noyelles/`, 'x']);
  expect(nearestAdresses('/association/', many, '/')).toHaveLength(3);
});

test('is quick whatever the length of the address', () => {
  const long = `/${'initiatives/'.repeat(5_000)}${'a'.repeat(50_000)}/`;
  const begin = performance.now();
  nearestAdresses(long, Array.from({ length: 20 }, () => adresses).flat(), BASE);
  expect(performance.now() - begin).toBeLessThan(1_000);
});

test.each([
  ['initiatives/2023/la-mine-dart/', 'la mine dart'],
  ['initiatives/2023/', ''],
  ['', ''],
  ['%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'script'],
  ['"><img src=x onerror=alert(1)>', 'img src x onerror alert 1'],
])('the words of « %s » are « %s »', (asked, words) => {
  expect(wordsOfChemin(BASE + asked, BASE)).toBe(words);
});
