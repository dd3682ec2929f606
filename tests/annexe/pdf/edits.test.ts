/** The named edits of the text reader's tests, made to a table and printed: those that a table can show. */
import { expect, test } from 'vitest';
import { parseTable } from '../../../scripts/annexe/parse.ts';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import type { Context } from '../../../scripts/annexe/types.ts';
import type { Issue } from '../../../src/domain/records/issue.ts';
import type { ParsedAnnexe } from '../../../scripts/annexe/parse.ts';
import cells from '../../fixtures/pdf-cellules-a-refuser.json' with { type: 'json' };
import { context } from '../real.ts';
import { HEADINGS, printSheet, RULED, type Sheet, usePrinter } from './print.ts';
import { truth } from './read.ts';

usePrinter();

const rows = truth.slice(0, 5);

async function read(sheet: Partial<Sheet>): Promise<{ value: ParsedAnnexe | undefined; issues: readonly Issue[] }> {
  const { value: table, issues } = await readPdf(await printSheet({ rows, css: RULED, ...sheet }), 'a.pdf');
  if (!table) return { value: undefined, issues };
  const edition = { ...context.edition, colonnes: [...table.headings], controles: {} };
  const using: Context = { ...context, edition, arbitrages: [], permaliens: [], earlier: [] };
  return parseTable(table, using);
}
const errorsOf = (issues: readonly Issue[]): string[] =>
  issues.filter(({ severity }) => severity === 'error').map(({ code, row }) => `${code} ${row ?? ''}`.trim());
/** The records with one cell written anew, in the second row. */
const write = (column: string, text: string): (readonly string[])[] =>
  rows.map((row, index) => (index === 1 ? row.with(HEADINGS.indexOf(column), text) : row));

test('as printed, they are read', async () => {
  expect((await read({})).value?.initiatives.map(({ titre }) => titre)).toEqual(rows.map(([, titre]) => titre));
});

test.each<[says: string, edited: readonly (readonly string[])[], code: string]>([
  ...(cells as [string, string, string, string][]).map(
    ([says, column, text, code]): [string, (readonly string[])[], string] => [says, write(column, text), code],
  ),
  [
    'the commune and the résumé are swapped',
    write('Commune', rows[1]?.[HEADINGS.indexOf('Résumé')] ?? ''),
    'E-COMMUNE-INCONNUE 2',
  ],
  ['a record is doubled', [...rows, rows[1] ?? []], 'E-INITIATIVE-REPETEE 6'],
])('%s: refused, with its row and the reason', async (_says, edited, code) => {
  // The sum is that of the edited rows, where they have one: it is not what betrays them.
  const { value, issues } = await read({ rows: edited });
  expect(value).toBeUndefined();
  expect(errorsOf(issues).join()).toContain(code);
});

test('figures alone, cents of zero with them, are whole euros where the heading says « € », else refused', async () => {
  const bare = rows.map((row) => row.with(-1, row.at(-1)?.replace(/\s*€/, ',00') ?? ''));
  const sum = rows.reduce((all, row) => all + Number(row.at(-1)?.replace(/\D/g, '')), 0);
  const total = `<tr><td colspan="7">TOTAL</td><td>${sum}</td></tr>`;
  const headings = [...HEADINGS.slice(0, -1), 'Montant attribué en €'];
  expect(errorsOf((await read({ rows: bare, total })).issues)).toContain('E-MONTANT-SANS-UNITE 1');
  const { value } = await read({ rows: bare, headings, total });
  expect(value?.initiatives.map(({ montant }) => montant)).toEqual(
    rows.map((row) => Number(row.at(-1)?.replace(/\D/g, ''))),
  );
  expect(value?.provenance.initiatives['2023-01']?.champs.montant).toMatchObject({
    statut: 'normalise',
    regles: ['montant-entier', 'centimes-nuls', 'unite-du-tableau'],
  });
});
