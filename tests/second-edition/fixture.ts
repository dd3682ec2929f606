/** The invented edition of 2099, a year that no annex will have: a folder to add to a copy of `data/`, and what a reader expects of it. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InitiativeRecord, Permalien } from '../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../src/domain/records/schema/referentiel.ts';
import type { Sum } from '../support/truth.ts';
import { tempFolder } from '../support/temp-folders.ts';

export const projectData = join(import.meta.dirname, '..', '..', 'data');
const fixture = join(import.meta.dirname, '..', 'fixtures', 'edition-2099');

type Sums = 'parTerritoire' | 'parTheme' | 'parCategorie' | 'parCommune' | 'parStructure';

/** `expected.json`, written by hand from the annex. Subjects are named by their slug. */
export interface Expected extends Record<Sums, Record<string, Sum>> {
  initiatives: InitiativeRecord[];
  lignes: [number, number][];
  total: number;
  statuts: { decide: string[]; normalise: string[] };
  avis: string[];
  redirection: Permalien & { redirection: string };
  /** Texts that no output may show. */
  cache: string[];
  /** What pages say of both editions together, by address. */
  ensemble: Record<string, string[]>;
}

export const expected = readJson(join(fixture, 'expected.json')) as Expected;

/**
 * Adds the edition and its lists to a copy of `data/`, as a person would: no file of the first edition changes. Those
 * that are neither go: what is expected speaks of these two.
 */
export function addEdition(data: string): string {
  keep2023(data);
  const editions = join(data, 'editions');
  for (const name of ['themes.json', 'territoires.json', 'categories.json']) {
    const path = join(data, 'referentiel', name);
    const added = readJson(join(fixture, 'referentiel', name)) as unknown[];
    writeJson(path, [...(readJson(path) as unknown[]), ...added]);
  }
  writeJson(join(data, 'referentiel', 'communes-2099.json'), nextCommunes(data));
  const folder = join(editions, '2099');
  cpSync(join(fixture, 'editions', '2099'), folder, { recursive: true });
  return folder;
}

/** Takes every edition but that of 2023 out of a copy of `data/`, and the memory of their addresses. */
export function keep2023(data: string): void {
  const editions = join(data, 'editions');
  for (const year of readdirSync(editions)) if (year !== '2023') rmSync(join(editions, year), { recursive: true });
  rmSync(join(data, 'adresses.json'));
}

/** A copy of the project's `data/` with the edition of 2099 added; gives back the folder of that edition. */
export function makeData(): string {
  const data = join(tempFolder(), 'data');
  cpSync(projectData, data, { recursive: true });
  return addEdition(data);
}

/** The communes of an invented COG 2099, in which Huby-Saint-Leu is no more: the edition of 2023 must not mind. */
function nextCommunes(data: string): Communes {
  const before = readJson(join(data, 'referentiel', 'communes-2023.json')) as Communes;
  return { ...before, cog: 2099, communes: before.communes.filter(({ code }) => code !== '62461') };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
