import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findHiddenTexts } from '../../scripts/verify/hidden-texts.ts';
import { tempFolder } from '../support/temp-folders.ts';
import places from '../fixtures/textes-caches.json' with { type: 'json' };

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

test.each(places)('what is masked is found in %s', (_, path, text) => {
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
