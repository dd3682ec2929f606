/** A PDF that cannot be read surely is refused: its code, its page, what was read. */
import { expect, test } from 'vitest';
import { CURES } from '../../../src/domain/records/issue.ts';
import type { PdfCode } from '../../../scripts/annexe/read/pdf/codes.ts';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import drawn from '../../fixtures/pdf-a-refuser.json' with { type: 'json' };
import { BARE, CENTRED, HEADINGS, printHtml, printSheet, RULED, type Sheet, toHtml, usePrinter } from './print.ts';
import { fixture, truth } from './read.ts';

usePrinter();

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

const print = (changes: Partial<Sheet>): Promise<Uint8Array> => printSheet({ ...sheet, ...changes });
const edited = async (from: string | RegExp, to: string, css = RULED): Promise<Uint8Array> =>
  printHtml(toHtml({ rows, css }).replace(from, to));
const HEAD_ROW = `<tr>${HEADINGS.map((text) => `<th>${text}</th>`).join('')}</tr>`;
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

/** A case that a fixture holds: a page of HTML, a sheet printed otherwise, or one whose HTML is edited. */
interface Drawn {
  says: string;
  code: string;
  page?: number;
  read?: string;
  html?: string;
  print?: Record<string, string>;
  edit?: string[];
  css?: string;
}

const NAMED: Readonly<Record<string, string>> = { RULED, BARE, CENTRED, HEAD_ROW };
const fill = (text = ''): string => text.replace(/\{([A-Z_]+)\}/g, (_, name: string) => NAMED[name] ?? '');

const toCase = ({ code, read, html, print: changes, edit, css = RULED, ...rest }: Drawn): Case => ({
  ...rest,
  code: code as PdfCode,
  ...(read !== undefined && { read: new RegExp(read, 'u') }),
  bytes: () => {
    if (html !== undefined) return printHtml(html);
    if (edit) return edited(fill(edit[0]), fill(edit[1]), fill(css));
    return print(Object.fromEntries(Object.entries(changes ?? {}).map(([part, text]) => [part, fill(text)])));
  },
});

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
    says: 'headings that are not expected',
    code: 'E-PDF-COLONNES',
    bytes: () => print({}),
    colonnes: HEADINGS.slice(1),
    read: /« Structure »/,
  },
  {
    says: 'a row without amount',
    code: 'E-PDF-LIGNE-SANS-MONTANT',
    bytes: () => print({ rows: [...rows, without(rows[0]!, 7)] }),
    read: /A Bouts de Films/,
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
    says: 'lines that go on over a rule',
    code: 'E-PDF-TEXTE-SUR-FILET',
    bytes: () =>
      printHtml(toHtml({ rows: SHORT, css: `${RULED} td { padding: 0 3px }` }).replace('deux lignes', FLOWING)),
    read: /trop près/,
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
    says: 'letters without a name, even where no blank betrays them',
    code: 'E-PDF-SANS-UNICODE',
    bytes: async () => overwrite(await printHtml('<p>Délibération</p>'), '/ToUnicode', '/Tounicode'),
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
  ...(drawn as Drawn[]).map(toCase),
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
