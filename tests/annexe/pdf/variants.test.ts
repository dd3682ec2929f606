/** Tables that the packaged Chromium prints give back the records they were made from, whatever they look like. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import { BARE, BARE_CENTRED, CENTRED, HEADINGS, ONCE, printSheet, RULED, usePrinter } from './print.ts';
import { euros, oneBlank, readGood, truth } from './read.ts';

usePrinter();

const NUMBERS = 'p. <span class="pageNumber"></span>/<span class="totalPages"></span>';
const footer = `<div style="font-size: 8px; margin: auto">${NUMBERS}</div>`;
const LARGE = 'body { font-size: 14px }';
const RIGHT = ':is(th, td):last-child { text-align: right }';
const SEPARATE = 'table { border-collapse: separate; border-spacing: 2px }';
const OPEN_SIDES = 'table { border-style: hidden }';

describe('the 59 records of 2023', () => {
  test.each([
    { says: '(a) between ruling lines', css: RULED },
    { says: '(a) with a border around each cell', css: RULED + SEPARATE },
    { says: '(a) with rules between cells only', css: RULED + OPEN_SIDES },
    {
      says: '(a) with words cut by the browser, in full lines',
      css: `${RULED} td { hyphens: auto; text-align: justify }`,
    },
    { says: '(a) underlined', css: `${RULED} td { text-decoration: underline }` },
    { says: '(d) without any rule', css: BARE },
    { says: '(d) with amounts on the right, rows cut by page breaks', css: BARE + RIGHT + LARGE, footer },
    { says: '(d) with centred headings', css: `${BARE} th { text-align: center }` },
    { says: '(d) with headings on the first page only', css: BARE + ONCE, footer },
    { says: '(e) centred between ruling lines, rows cut by page breaks', css: CENTRED + LARGE, footer },
    { says: '(f) headings on the first page only, page numbers', css: RULED + ONCE + LARGE, footer },
  ])('are read $says', async ({ css, footer: numbers }) => {
    const { table, rows } = await readGood(await printSheet({ rows: truth, css, footer: numbers }));
    expect(rows).toEqual(truth);
    expect(table.titre).toBe('Annexe 1 – Les lauréats');
  });

  test('are read (d) with amounts wider than their heading, on the right, under horizontal rules', async () => {
    const headings = [...HEADINGS.slice(0, 7), 'Aide'];
    const css = `${BARE + RIGHT} tr { border-bottom: 1px solid } td:last-child { white-space: nowrap }`;
    const { rows } = await readGood(await printSheet({ rows: truth, css, headings }));
    expect(rows).toEqual(truth);
  });

  test.each([
    { says: 'between ruling lines', css: RULED },
    { says: 'without rules', css: BARE },
  ])('are read $says where all cells of a row go on on the next page', async ({ css }) => {
    const text = (truth[1]?.[5] ?? '').repeat(6);
    const rows = [...truth.slice(0, 3), [...Array<string>(7).fill(text), '5 €'], ...truth.slice(3, 6)];
    const fixed = `${css} table { table-layout: fixed }`;
    const { table, rows: read } = await readGood(await printSheet({ rows, css: fixed }));
    expect(read).toEqual(rows.map((row) => row.map(oneBlank)));
    expect(table.rows[3]?.cells[0]?.at(-1)?.page).toBeGreaterThan(1);
  });

  test('are refused (e) centred without rules: their lines could be of either row', async () => {
    const { issues } = await readPdf(await printSheet({ rows: truth, css: BARE_CENTRED }), 'annexe.pdf');
    expect(issues).toMatchObject([{ code: 'E-PDF-LIGNES-INDECISES', page: 1 }]);
  });
});

const word = fc.stringMatching(
  /^(?:[«(&<] ?)?(?:[dl]’)?[A-ZÉa-zéèçœ0-9]{1,6}(?:-[a-zéè]{1,5})?(?:[,.;)]|[ \u202F][!?:;»])?$/,
);
const cell = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const long = fc.array(word, { minLength: 150, maxLength: 200 }).map((words) => words.join(' ').slice(0, 1200).trim());
const record = fc
  .tuple(
    ...Array.from({ length: 7 }, () => fc.oneof({ weight: 8, arbitrary: cell }, { weight: 1, arbitrary: long })),
    fc.nat(99_999),
  )
  .map((texts) => texts.map((text) => (typeof text === 'number' ? euros(text) : text)));

test.each([
  { says: 'between ruling lines', css: RULED, mayRefuse: false },
  { says: 'centred between ruling lines', css: CENTRED, mayRefuse: false },
  { says: 'without rules', css: BARE, mayRefuse: false },
  { says: 'centred without rules', css: BARE_CENTRED, mayRefuse: true },
])('any records, of one word or of 1 200 letters, are read $says', { timeout: 60_000 }, async ({ css, mayRefuse }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (records) => {
      const bytes = await printSheet({ rows: records, css: `${css} table { table-layout: fixed }`, footer });
      if (mayRefuse && !(await readPdf(bytes, 'annexe.pdf')).value) return;
      // No browser cuts a word here, and letters drawn at random make many words known.
      const { rows } = await readGood(bytes, new Set());
      expect(rows).toEqual(records.map((texts) => texts.map(oneBlank)));
    }),
    { numRuns: Number(process.env['PDF_RUNS'] ?? 4) },
  );
});
