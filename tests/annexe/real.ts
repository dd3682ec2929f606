/** The real edition as the tests start from it: its text, and all that the parser knows besides. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readEdition } from '../../scripts/shared/edition-files.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { ParsedAnnexe } from '../../scripts/annexe/parse.ts';
import { hasErrors } from '../../src/domain/records/issue.ts';

export const root = join(import.meta.dirname, '..', '..');
export const folder = join(root, 'data', 'editions', '2023');

const { text: read, context: known } = readEdition(folder);
if (read === undefined || !known) throw new Error('the 2023 edition cannot be read');

export const text: string = read;
export const context: Context = known;
export const truth = JSON.parse(readFileSync(join(root, 'tests', 'truth.json'), 'utf8')) as Truth;

export interface Row {
  numero: number;
  structure: string;
  titre: string;
  themes: string[];
  commune: string;
  territoire: string;
  categorie: string;
  montant: number;
  premiereLigne: number;
  ligneMontant: number;
}
export interface Sum {
  initiatives: number;
  montant: number;
}
export interface Truth {
  initiatives: number;
  structures: number;
  communes: number;
  mentionsDeThemes: number;
  total: number;
  parTerritoire: Record<string, Sum>;
  parTheme: Record<string, Sum>;
  parCategorie: Record<string, Sum>;
  parCommune: Record<string, Sum>;
  lignes: Row[];
  fiches: (Omit<Row, 'premiereLigne' | 'ligneMontant'> & { communeImprimee: string; resume: string })[];
}

/** Parses a text that must be free of errors. */
export function parseGood(source: string, using: Context = context): ParsedAnnexe {
  const { value, issues } = parseAnnexe(source, using);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!value || hasErrors(issues)) throw new Error('no value');
  return value;
}

export const communeNom = (code: string): string =>
  context.communes.communes.find((commune) => commune.code === code)?.nom ?? '';
