/** The invented edition as the parser takes it, and ways to change it. */
import { expect } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { ParsedAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import { readEdition } from '../../scripts/edition-files.ts';
import { makeData } from './fixture.ts';

const { text, context } = readEdition(makeData());
if (text === undefined || !context) throw new Error('the invented edition cannot be read');

export const known: { text: string; context: Context } = { text, context };

/** Parses a text that must be free of errors. */
export function good(source: string, using: Context): ParsedAnnexe {
  const { value, issues } = parseAnnexe(source, using);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!value) throw new Error('no value');
  return value;
}
