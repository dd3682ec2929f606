/** A PDF that cannot be read surely is refused: its code, its page, what was read. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CURES } from '../../../src/domain/records/issue.ts';
import { chromiumOptions } from '../../../scripts/shared/chromium.ts';
import type { PdfCode } from '../../../scripts/annexe/read/pdf/codes.ts';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import { BARE, CENTRED, HEADINGS, printHtml, printSheet, RULED, type Sheet, toHtml } from './print.ts';
import { fixture, truth } from './read.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await chromiumOptions());
});
afterAll(() => browser.close());

const writer = fixture('2023-writer.pdf');
const rows = truth.slice(0, 12);
const sheet: Sheet = { rows, css: RULED };
const without = (texts: readonly string[], column: number): string[] =>
  texts.map((text, at) => (at === column ? '' : text));
const total = '<tr><td colspan="7">TOTAL</td><td>1 €</td></tr>';

/** Replaces bytes by as many others: no offset in the file moves. */
function overwrite(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to.padEnd(from.length)), 'latin1');
}

const print = (changes: Partial<Sheet>): Promise<Uint8Array> => printSheet(browser, { ...sheet, ...changes });
const printed = (html: string): Promise<Uint8Array> => printHtml(browser, html);
const edited = async (from: string | RegExp, to: string, css = RULED): Promise<Uint8Array> =>
  printed(toHtml({ rows, css }).replace(from, to));
const HEAD_ROW = `<tr>${HEADINGS.map((text) => `<th>${text}</th>`).join('')}</tr>`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const LOCK = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>/ID[<00><00>]`;

const SHORT = ['un', 'deux lignes', ''].map((text) => ['a', 'b', 'c', 'd', 'e', text, 'g', '5 €']);
const FLOWING = '<div style="height: 1.2em">deux<br>lignes</div>';
const OVERFLOWING = (
  css: string,
): string => `${css} table { table-layout: fixed } td:nth-child(4) { white-space: nowrap }
  td:nth-child(4)::after { content: ' et alentours, dans le Pas-de-Calais' }`;

interface Case {
  says: string;
  code: PdfCode;
  bytes: () => Uint8Array | Promise<Uint8Array>;
  page?: number | null;
  read?: RegExp;
  colonnes?: readonly string[];
}

const CASES: Case[] = [
  {
    says: 'a text file',
    code: 'E-PDF-INVALIDE',
    bytes: () => Buffer.from('Structure Initiative'),
    page: null,
    read: /Structure/,
  },
  { says: 'no byte at all', code: 'E-PDF-INVALIDE', bytes: () => new Uint8Array(), page: null },
  {
    says: 'a truncated file',
    code: 'E-PDF-TRONQUE',
    bytes: () => writer.slice(0, 40_000),
    page: null,
    read: /40000 octets/,
  },
  {
    says: 'a file that lost its middle',
    code: 'E-PDF-ABIME',
    bytes: () => Buffer.concat([writer.subarray(0, 30_000), writer.subarray(45_000)]),
    page: null,
  },
  {
    says: 'a locked file',
    code: 'E-PDF-VERROUILLE',
    bytes: async () =>
      Buffer.from(
        Buffer.from(await print({}))
          .toString('latin1')
          .replace(/trailer\s*<</, `$&${LOCK}`),
        'latin1',
      ),
    page: null,
  },
  {
    says: 'a scanned page',
    code: 'E-PDF-SANS-TEXTE',
    bytes: () => printed(`<img src="${PIXEL}" width="600" height="300">`),
    read: /image/,
  },
  { says: 'an empty page', code: 'E-PDF-SANS-TEXTE', bytes: () => printed('<p></p>') },
  {
    says: 'letters without a name',
    code: 'E-PDF-SANS-UNICODE',
    bytes: () => overwrite(writer, '/ToUnicode', '/Tounicode'),
    read: /LiberationSans/,
  },
  {
    says: 'letters without a name in the browser’s fonts',
    code: 'E-PDF-SANS-UNICODE',
    bytes: async () => overwrite(await print({}), '/ToUnicode', '/Tounicode'),
  },
  {
    says: 'a turned page',
    code: 'E-PDF-PAGE-TOURNEE',
    bytes: () =>
      overwrite(writer, '/MediaBox[0 0 841.889763779528 595.303937007874]', '/Rotate 90/MediaBox[0 0 841.88 595.30]'),
    read: /90/,
  },
  {
    says: 'a text on its side',
    code: 'E-PDF-PAGE-TOURNEE',
    bytes: () => edited('<p>', '<p style="writing-mode: vertical-rl">'),
    read: /penché/,
  },
  {
    says: 'no table',
    code: 'E-PDF-SANS-TABLEAU',
    bytes: () => printed('<p>Délibération n° 1 du 26 juin 2023 : 25 000 €</p>'),
  },
  {
    says: 'a page without table between two that have one',
    code: 'E-PDF-PAGE-SANS-TABLEAU',
    bytes: () =>
      edited(
        '</table>',
        '</table><p style="break-before: page">Note</p><table style="break-before: page"><tr><td>a<td>b</table>',
      ),
    page: 2,
  },
  {
    says: 'a page of a table without rules that shows none of it',
    code: 'E-PDF-PAGE-SANS-TABLEAU',
    bytes: () => edited('</table>', `</table><p style="break-before: page">Page 2 sur 2</p>`, BARE),
    page: 2,
  },
  {
    says: 'other columns on another page',
    code: 'E-PDF-COLONNES',
    bytes: () => edited('</table>', '</table><table style="break-before: page"><tr><td>a<td>b<td>c</table>'),
    page: 2,
    read: /3 colonnes/,
  },
  {
    says: 'headings that are not expected',
    code: 'E-PDF-COLONNES',
    bytes: () => print({}),
    colonnes: HEADINGS.slice(1),
    read: /« Structure »/,
  },
  {
    says: 'headings twice in a row',
    code: 'E-PDF-ENTETE-REPETE',
    bytes: () => edited(HEAD_ROW, HEAD_ROW + HEAD_ROW),
    read: /Structure/,
  },
  {
    says: 'headings between two rows',
    code: 'E-PDF-ENTETE-REPETE',
    bytes: () => edited(`<tr><td>${rows[4]?.[0] ?? ''}`, `${HEAD_ROW}$&`),
  },
  {
    says: 'a row without amount',
    code: 'E-PDF-LIGNE-SANS-MONTANT',
    bytes: () => print({ rows: [...rows, without(rows[0]!, 7)] }),
    read: /A Bouts de Films/,
  },
  {
    says: 'a row without amount at the top of a page',
    code: 'E-PDF-LIGNE-SANS-MONTANT',
    bytes: () =>
      edited(
        `<tr><td>${rows[5]?.[0] ?? ''}`,
        '<tr style="break-before: page"><td>Sans montant<td>b<td>c<td>d<td>e<td>f<td>g<td></tr>$&',
      ),
    page: 2,
  },
  {
    says: 'two amounts in a cell',
    code: 'E-PDF-LIGNE-SANS-MONTANT',
    bytes: () => print({ rows: [...rows, [...rows[0]!.slice(0, 7), '5 € 6 €']], total }),
  },
  {
    says: 'a row without amount and without rules',
    code: 'E-PDF-LIGNES-INDECISES',
    bytes: () => print({ rows: rows.map((row, at) => without(row, at === 3 ? 7 : -1)), css: BARE }),
  },
  {
    says: 'rules that leave several rows together',
    code: 'E-PDF-LIGNES-INDECISES',
    bytes: () =>
      print({ css: 'table { border: 1px solid } td, th { border-left: 1px solid } th { border-bottom: 1px solid }' }),
  },
  { says: 'no total', code: 'E-PDF-TOTAL-ABSENT', bytes: () => print({ total: '' }), read: /.+/ },
  { says: 'no total and no rule', code: 'E-PDF-TOTAL-ABSENT', bytes: () => print({ total: '', css: BARE }) },
  {
    says: 'a total without amount',
    code: 'E-PDF-TOTAL-ABSENT',
    bytes: () => print({ total: total.replace('1 €', '') }),
  },
  { says: 'another total', code: 'E-PDF-TOTAL-DIFFERENT', bytes: () => print({ total }), read: /^1 €$/ },
  { says: 'another total without rules', code: 'E-PDF-TOTAL-DIFFERENT', bytes: () => print({ total, css: BARE }) },
  {
    says: 'a total that is not the last row',
    code: 'E-PDF-TOTAL-DEPLACE',
    bytes: () => print({ total: total + total }),
  },
  {
    says: 'a text after the table',
    code: 'E-PDF-TEXTE-HORS-CELLULE',
    bytes: () => print({ after: '<p>* sous réserve' }),
    read: /\* sous réserve/,
  },
  {
    says: 'a text after a table without rules',
    code: 'E-PDF-TEXTE-HORS-CELLULE',
    bytes: () => print({ after: '<p>* sous réserve', css: BARE }),
  },
  {
    says: 'a text beside the table',
    code: 'E-PDF-TEXTE-HORS-CELLULE',
    bytes: () =>
      edited('<table>', '<p style="position: absolute; right: 0; top: 200px">marge</p><table style="width: 90%">'),
    read: /marge/,
  },
  {
    says: 'a text across two columns',
    code: 'E-PDF-TEXTE-SUR-FILET',
    bytes: () =>
      print({
        rows: rows.map((row) => without(row, 4)),
        css: OVERFLOWING(RULED),
      }),
    read: /alentours/,
  },
  {
    says: 'a text across a rule',
    code: 'E-PDF-TEXTE-SUR-FILET',
    bytes: () => edited(rows[2]?.[5] ?? '', '<div style="height: 0">$&</div>', CENTRED),
  },
  {
    says: 'a text over another',
    code: 'E-PDF-TEXTE-SUPERPOSE',
    bytes: () => edited('Saint-Omer', 'Saint-Omer<span style="margin-left: -20px">Lens</span>'),
    read: /Lens/,
  },
  {
    says: 'lines that go on over a rule',
    code: 'E-PDF-TEXTE-SUR-FILET',
    bytes: () =>
      printed(toHtml({ rows: SHORT, css: `${RULED} td { padding: 0 3px }` }).replace('deux lignes', FLOWING)),
    read: /trop près/,
  },
  {
    says: 'a cell without rules that is set in',
    code: 'E-PDF-SANS-COLONNES',
    bytes: () => print({ css: `${BARE} tr:nth-child(3) td:nth-child(2) { padding-left: 30px }` }),
    read: /Touchez Terre/,
  },
  {
    says: 'a text that reaches into the next column without rules',
    code: 'E-PDF-SANS-COLONNES',
    bytes: () => print({ rows: rows.map((row) => without(row, 4)), css: OVERFLOWING(BARE) }),
    read: /alentours/,
  },
  {
    says: 'a cell without rules that begins below the others',
    code: 'E-PDF-LIGNES-INDECISES',
    bytes: () => print({ rows: SHORT, css: `${BARE} tr:nth-child(2) td:nth-child(2) { padding-top: 7px }` }),
  },
  {
    says: 'rows without rules or blank between them',
    code: 'E-PDF-LIGNES-INDECISES',
    bytes: () => print({ css: `${BARE} td { padding: 0 4px }` }),
  },
  {
    says: 'letters without a name, even where no blank betrays them',
    code: 'E-PDF-SANS-UNICODE',
    bytes: async () => overwrite(await printed('<p>Délibération</p>'), '/ToUnicode', '/Tounicode'),
  },
  {
    says: 'a word cut without a hyphen',
    code: 'E-PDF-MOT-COUPE',
    bytes: () => print({ css: `${RULED} td:nth-child(7) { overflow-wrap: anywhere; max-width: 50px }` }),
    read: /^« \p{L}+ »$/u,
  },
  {
    says: 'a cell over two rows',
    code: 'E-PDF-CELLULE-FUSIONNEE',
    bytes: () => edited(/<tr><td>(A Petits PAS)<\/td>(.*?)<tr><td>.*?<\/td>/, '<tr><td rowspan="2">$1</td>$2<tr>'),
  },
  {
    says: 'a cell over two columns',
    code: 'E-PDF-CELLULE-FUSIONNEE',
    bytes: () => edited(/<td>A Petits PAS<\/td><td>.*?<\/td>/, '<td colspan="2">A Petits PAS</td>'),
  },
];

test.each(CASES)('$says: $code', async ({ code, bytes, page = 1, read, colonnes }) => {
  const { value, issues } = await readPdf(await bytes(), 'annexe.pdf', colonnes ? { colonnes } : {});
  expect(issues).toMatchObject([{ code, severity: 'error', file: 'annexe.pdf', page, cure: CURES[code] }]);
  if (read) expect(issues[0]?.read).toMatch(read);
  expect(value).toBeUndefined();
});

test('each code has its case, but the one that is there for defects of the reader', () => {
  const codes = new Set<string>([...CASES.map(({ code }) => code), 'E-PDF-SANS-COLONNES', 'E-PDF-TEXTE-PERDU']);
  expect(Object.keys(CURES).filter((code) => code.startsWith('E-PDF-') && !codes.has(code))).toEqual([]);
});
