import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLastChanges } from '../../scripts/shared/last-changes.ts';
import { tempFolder } from '../support/temp-folders.ts';

test('a page has the day of its edition, or of the latest correction, and otherwise none', () => {
  const folder = tempFolder();
  for (const [annee, edition] of [
    ['2023', {}],
    ['2025', { publieLe: '2025-12-01' }],
  ] as const) {
    mkdirSync(join(folder, 'editions', annee), { recursive: true });
    writeFileSync(join(folder, 'editions', annee, 'edition.json'), JSON.stringify(edition));
  }
  writeFileSync(join(folder, 'corrections.json'), JSON.stringify([{ date: '2026-11-24' }, { date: '2026-01-01' }]));
  const lastChangeOf = readLastChanges(folder);
  expect(['methode/', 'donnees/'].map(lastChangeOf)).toEqual(['2026-11-24', '2026-11-24']);
  expect(['initiatives/2025/', 'carte/2025/'].map(lastChangeOf)).toEqual(['2025-12-01', '2025-12-01']);
  expect(['', 'initiatives/2023/', 'themes/culture/'].filter((path) => lastChangeOf(path) !== undefined)).toEqual([]);
});
