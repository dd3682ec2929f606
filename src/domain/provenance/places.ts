/** Where things stand in the annex: lines of a text, a page and a row of the table in a PDF. */
import type { Champ } from '../records/champs.ts';
import type { AnnexeLine, Edition } from '../records/model.ts';
import type { Provenance } from '../records/schema/edition.ts';
import { countNoun } from '../text/typography.ts';

export type LineRange = readonly [first: number, last: number];

/** A place as a reader is told it, and its name in the page of the annex. */
export interface Place {
  /** « lignes 8 à 24 », « p. 3, ligne 12 ». */
  readonly label: string;
  /** The same where nothing says that the annex is a text: « lignes 8 à 24 du texte ». */
  readonly full: string;
  /** « 24 », « p. 3, l. 12 ». */
  readonly short: string;
  readonly anchor: string;
}

type Source = Pick<Edition, 'lines' | 'provenance'>;

/** Whether an edition was read from a PDF. */
export function isPdf({ lines }: Pick<Edition, 'lines'>): boolean {
  return lines[0]?.page !== undefined;
}

/** The lines of a whole initiative. */
export function linesOf(id: string, provenance: Provenance): LineRange {
  const found = provenance.initiatives[id];
  if (!found) throw new Error(`initiative ${id} sans provenance`);
  return found.lignes;
}

/** The lines of one of its cells. */
export function cellLinesOf(id: string, champ: Champ, provenance: Provenance): LineRange {
  const numbers = provenance.initiatives[id]?.champs[champ].spans.map(({ ligne }) => ligne) ?? [];
  if (numbers.length === 0) throw new Error(`initiative ${id} : ${champ} sans provenance`);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** Where lines stand. In a PDF that is their row, or their page when they are in none. */
export function placeOf({ lines }: Pick<Edition, 'lines'>, range: LineRange): Place {
  const { page, row } = lines[range[0] - 1] ?? {};
  if (page === undefined) {
    const label = range[0] === range[1] ? `ligne ${range[0]}` : `lignes ${range[0]} à ${range[1]}`;
    return { label, full: `${label} du texte`, short: String(range[1]), anchor: linesId(range) };
  }
  const onPage = `p. ${page}`;
  if (row === undefined) return { label: onPage, full: onPage, short: onPage, anchor: `p${page}` };
  const label = `${onPage}, ligne ${row}`;
  return { label, full: label, short: `${onPage}, l. ${row}`, anchor: `p${page}-l${row}` };
}

/** Where an initiative stands. */
export const initiativePlace = (source: Source, id: string): Place => placeOf(source, linesOf(id, source.provenance));

/** Where one of its cells stands. */
export const cellPlace = (source: Source, id: string, champ: Champ): Place =>
  placeOf(source, cellLinesOf(id, champ, source.provenance));

/** Where the total is printed. */
export function totalPlace(source: Source): Place {
  const line = source.provenance.total.spans[0]?.ligne ?? 1;
  return placeOf(source, [line, line]);
}

/** How long the annex is: « 913 lignes », « 6 pages ». */
export function describeLength({ lines }: Pick<Edition, 'lines'>): string {
  const pages = lines.at(-1)?.page;
  return pages === undefined ? countNoun(printedLines(lines).length, 'ligne') : countNoun(pages, 'page');
}

/** The name of a line, or of a stretch of lines, in the page of a text: `L553`, `L553-L573`. */
export function linesId([first, last]: LineRange): string {
  return first === last ? `L${first}` : `L${first}-L${last}`;
}

/** The lines as a reader counts them: without the empty one that follows a last line break. */
export function printedLines(lines: readonly AnnexeLine[]): readonly AnnexeLine[] {
  const isEmpty = lines.at(-1)?.stretches.every(({ text }) => text === '') ?? false;
  return isEmpty ? lines.slice(0, -1) : lines;
}
