/** Tables of records as the packaged Chromium prints them. */
import { type Browser, chromium } from 'playwright-core';
import { beforeAll } from 'vitest';
import { chromiumOptions } from '../../../scripts/shared/chromium.ts';

let browser: Browser;

/** Launches the browser that prints for the tests of a file. */
export function usePrinter(): void {
  beforeAll(async () => {
    browser = await chromium.launch(await chromiumOptions());
    return () => browser.close();
  });
}

export const HEADINGS = [
  'Structure',
  'Initiative',
  'Thèmes',
  'Commune',
  'Territoire',
  'Résumé',
  'Catégorie',
  'Montant',
];

export type Texts = readonly string[];

/** How a table looks: each variant of the issue is a few of these rules. */
export const RULED = 'th, td { border: 1px solid; vertical-align: top; padding: 2px 3px }';
export const CENTRED = 'th, td { border: 1px solid; vertical-align: middle; padding: 2px 3px }';
export const BARE = 'th, td { vertical-align: top; padding: 3px 4px; text-align: left }';
export const BARE_CENTRED = 'th, td { vertical-align: middle; padding: 3px 4px; text-align: left }';
/** The headings stand on the first page only. */
export const ONCE = 'thead { display: table-row-group }';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cells = (tag: string, texts: Texts): string => texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('');
const euros = (text: string): number => Number(text.replace(/\D/g, ''));

export interface Sheet {
  readonly rows: readonly Texts[];
  readonly css: string;
  readonly headings?: Texts;
  /** The row of the total, as HTML. */
  readonly total?: string;
  /** HTML before and after the table. */
  readonly before?: string;
  readonly after?: string;
  readonly footer?: string | undefined;
}

export function toHtml({
  rows,
  css,
  headings = HEADINGS,
  total,
  before = '<p>Annexe 1 – Les lauréats</p>',
  after = '',
}: Sheet): string {
  const sum = rows.reduce((all, row) => all + euros(row.at(-1) ?? ''), 0);
  const last = total ?? `<tr><td colspan="${headings.length - 1}">TOTAL</td><td>${sum}\u00A0€</td></tr>`;
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<!doctype html><style>
    body { font: 8px/1.2 sans-serif; margin: 0 } table { border-collapse: collapse; width: 100% } ${css}
    </style>${before}<table><thead><tr>${cells('th', headings)}</tr></thead><tbody>${body}${last}</tbody></table>${after}`;
}

/** Prints a page of HTML on A4 in landscape. */
export async function printHtml(html: string, footer?: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    const templates = { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer ?? '' };
    const margin = { top: '12mm', bottom: '14mm', left: '10mm', right: '10mm' };
    return await page.pdf({ format: 'A4', landscape: true, margin, ...(footer === undefined ? {} : templates) });
  } finally {
    await page.close();
  }
}

export const printSheet = (sheet: Sheet): Promise<Uint8Array> => printHtml(toHtml(sheet), sheet.footer);
