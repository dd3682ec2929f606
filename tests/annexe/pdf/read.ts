/** What the tests of the PDF reader share: the records of 2023, and a reading as plain texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { joinLines, wordsOf } from '../../../scripts/annexe/read/pdf/join-lines.ts';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import { truth as transcribed } from '../../support/truth.ts';
import type { PdfTable } from '../../../scripts/annexe/read/pdf/types.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');

export const fixture = (name: string): Uint8Array => readFileSync(join(FOLDER, name));

/** The records of 2023, as the cells of a table. */
export const truth = transcribed.lignes.map((row) => {
  const printed = { ...row, themes: row.themes.join(' / '), ...row.imprime };
  const { structure, titre, themes, commune, territoire, resume, categorie, montant } = printed;
  return [structure, titre, themes, commune, territoire, resume, categorie, euros(montant)].map(oneBlank);
});

export function euros(amount: number): string {
  return `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '\u202F')}\u00A0€`;
}

/** A table may break its line at a double blank, and amounts be written with any of three blanks: neither is kept here. */
export function oneBlank(text: string): string {
  const value = text.replace(/^(\d{1,3})[ \u202F]?(\d{3})?[ \u00A0]€$/, '$1$2 €');
  return value.replace(/ +/g, ' ').trim();
}

/** Reads a document that must be good: its table, and its rows as texts. */
export async function readGood(
  bytes: Uint8Array,
  words?: ReadonlySet<string>,
): Promise<{ table: PdfTable; rows: string[][] }> {
  const { value, issues } = await readPdf(bytes, 'annexe.pdf');
  expect(issues).toEqual([]);
  if (!value) throw new Error('no value');
  const known = words ?? wordsOf(value);
  return {
    table: value,
    rows: value.rows.map(({ cells }) => cells.map((lines) => oneBlank(joinLines(lines, known).text))),
  };
}
