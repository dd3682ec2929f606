/** The texts that the golden set judges: the records of the data files, read without the dataset. */
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { createSearchEngine, type SearchEngine } from '../../src/client/shared/search-engine.ts';
import type { SearchedTexts } from '../../src/domain/search/index.ts';
import type { InitiativeRecord } from '../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../src/domain/records/schema/referentiel.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const initiatives = readJson('data/editions/2023/initiatives.json') as readonly InitiativeRecord[];

const { communes } = readJson('data/referentiel/communes-2023.json') as Communes;
const noms = new Map(communes.map(({ code, nom }) => [code, nom]));

/** Names of all communes of the département. */
export const nomsCommunes = communes.map(({ nom }) => nom);

/** Words that a search takes one for another. */
export const synonymes = readJson('data/referentiel/synonymes.json') as readonly (readonly string[])[];

/** An engine over the texts that knows near spellings and other words, as a browser has it once a word was in no text. */
export async function learntEngine(): Promise<SearchEngine> {
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(Response.json(url.endsWith('synonymes.json') ? synonymes : nomsCommunes)),
  );
  const engine = createSearchEngine(textes);
  await engine.prepare('xyzzy');
  vi.unstubAllGlobals();
  return engine;
}

/** Texts in annex order, as the catalogue shows them. */
export const textes: readonly SearchedTexts[] = initiatives.map((initiative) => ({
  ...initiative,
  themes: initiative.themes.join(' / '),
  commune: noms.get(initiative.commune) ?? '',
  montant: `${initiative.montant} euros`,
}));
