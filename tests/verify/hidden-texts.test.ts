import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findHiddenTexts } from '../../scripts/verify/hidden-texts.ts';
import { tempFolder } from '../support/temp-folders.ts';

const editions = tempFolder();
const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
write(
  join(editions, '2023', 'arbitrages.json'),
  JSON.stringify([
    { type: 'note', lu: 'Un texte', champ: 'titre', texte: 'Un texte.', raison: 'Essai.' },
    { type: 'masque', lu: 'Élise Max', remplacement: '[nom]', raison: 'Essai.' },
    { type: 'masque', lu: 'Max', remplacement: '[nom]', raison: 'Essai.' },
  ]),
);

/** The files of an invented site that are found to say what is masked. */
function findIn(files: Readonly<Record<string, string>>): string[] {
  const dist = tempFolder();
  for (const [path, text] of Object.entries(files)) write(join(dist, path), text);
  const lines = findHiddenTexts(dist, editions);
  expect(lines.join('\n').replace(/✗ \S+/g, '')).not.toMatch(/élise|max/i);
  return [...new Set(lines.map((line) => line.split(' ')[1] ?? ''))];
}

test.each([
  ['a page', 'index.html', '<p>Avec Élise&nbsp;Max.'],
  ['a page, its letters between tags', 'index.html', '<p>Éli<wbr>se <b>Max</b>'],
  ['the value of a tag', 'index.html', '<meta name="description" content="Par ELISE MAX">'],
  ['entities', 'index.html', '&#201;lise&#x20;Max'],
  ['a JSON with escapes', 'a.json', '"\\u00c9lise\\nMax"'],
  ['a CSV, between signs that a tag has', 'a.csv', 'essai,<Élise Max>'],
  ['the annex, cut at its line end', 'annexe.txt', 'avec Éli-\nse Max'],
  ['an address', 'structures/elise-max/index.html', ''],
  ['a list of addresses', 'sitemap-0.xml', '<loc>https://budget-62.fr/structures/elise-max/</loc>'],
  ['a file without extension', '_headers', '/structures/elise-max/'],
  ['a script, as it is written', 'a.js', 'const who = "Élise Max"'],
  ['letters of mathematics', 'a.geojson', '"\u{1d404}lise \u{1d40c}ax"'],
])('what is masked is found in %s', (_, path, text) => {
  expect(findIn({ [path]: text, 'a.txt': 'rien' })).toEqual([path]);
});

test('what only looks like it is none', () => {
  expect(
    findIn({
      'index.html': '<meter max="3">climax, maximum</meter>',
      'a.js': 'Math.max(1, 2)',
      'a.css': '@media (max-width: 1rem)',
      'carte.png': 'Élise Max',
    }),
  ).toEqual([]);
});
