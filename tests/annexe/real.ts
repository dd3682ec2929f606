/** The real edition as the tests start from it: its text, and all that the parser knows besides. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { readEdition } from '../../scripts/shared/edition-files.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { ParsedAnnexe } from '../../scripts/annexe/parse.ts';
import { hasErrors } from '../../src/domain/records/issue.ts';

export { truth } from '../support/truth.ts';

export const root = join(import.meta.dirname, '..', '..');
export const folder = join(root, 'data', 'editions', '2023');

const { text: read, context: known } = readEdition(folder);
if (read === undefined || !known) throw new Error('the 2023 edition cannot be read');

export const text: string = read;
export const context: Context = known;

/** Parses a text that must be free of errors. */
export function parseGood(source: string, using: Context = context): ParsedAnnexe {
  const { value, issues } = parseAnnexe(source, using);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!value || hasErrors(issues)) throw new Error('no value');
  return value;
}

export const communeNom = (code: string): string =>
  context.communes.communes.find((commune) => commune.code === code)?.nom ?? '';
