import { findAmountColumn, readCents } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import { isNumbered } from './outside.ts';
import { startsTotal } from './total.ts';
import { alignColumns, checkAlignment, findHeading, headingCells, placeLine } from './headings.ts';
import { gatherLines, textOf } from './runs.ts';
import type { PageContent, PageTable, Piece, Run } from './types.ts';

/** Lines of one cell are this much farther apart than usual at most, in points: a browser rounds to its pixels. */
const SAME_PITCH = 0.8;
/** Lines of two rows are this much farther apart at least. */
const NEXT_ROW = 1.3;
/** What is farther than this many times its size from the table does not belong to it. */
const TOGETHER = 1.5;
/** Characters of one line differ in height by less, in parts of their size. */
const SAME_LINE = 0.45;

/** A row, or what a page shows of it: the lines of each column, each with its runs. */
type Cells = Run[][][];

/**
 * The table of each page without ruling lines: a column is where all lines begin at the left edge of its heading, or
 * end at its right edge; a row begins at each amount, with the first line of each of its cells.
 *
 * @param isFurniture whether a line is a running title or a page number
 * @throws PdfRefusal when there is no table, or when this leaves a column or a row in doubt
 */
export function readAlignedTable(
  contents: readonly PageContent[],
  isFurniture: (line: readonly Run[]) => boolean,
): PageTable[] {
  const found = findHeading(contents[0]);
  const pages = contents.map((content) => cutPage(content, found.heading, isFurniture));
  const bodies = pages.flatMap(({ body }) => body.flat());
  const columns = alignColumns(found.columns, contents, bodies);
  const placed = pages.map(({ body }) => body.map((line) => placeLine(line, columns)));
  checkAlignment(placed.flat(), columns);
  const amount = findAmountColumn(placed.flat().map((cells) => cells.map(textOf))) ?? columns.length - 1;
  const rows = placed.map((lines) => gatherRows(lines, amount));
  checkRows(rows, pages);
  return pages.map(({ page, head, total, outside }, index) => {
    const body = rows[index] ?? [];
    const closed = { page, opensAbove: false, opensBelow: false };
    const pieces: Piece[] = body.map((cells, at) => ({
      ...{ page, cells: cells.map((lines) => lines.flat()), opensBelow: false },
      // What comes before the first amount of a page goes on from the page before.
      opensAbove: at === 0 && !startsRow(cells, amount),
    }));
    if (head.length > 0) pieces.unshift({ ...closed, cells: headingCells(head.flat(), columns) });
    if (total.length > 0) {
      const [label, ...others] = total.flat();
      pieces.push({ ...closed, cells: [label ? [label] : [], others] });
    }
    const ys = pieces.flatMap(({ cells }) => cells.flat()).map(({ baseline }) => baseline);
    return { page, top: Math.min(...ys), bottom: Math.max(...ys), pieces, outside };
  });
}

interface CutPage {
  readonly page: number;
  readonly head: readonly Run[][];
  readonly body: readonly Run[][];
  readonly total: readonly Run[][];
  readonly outside: readonly Run[];
}

/** Parts the lines of a page: what is around the table, its headings, its rows, its total. */
function cutPage(
  { page, runs }: PageContent,
  heading: readonly string[],
  isFurniture: (line: readonly Run[]) => boolean,
): CutPage {
  const lines = gatherLines(runs);
  const isApart = (index: number): boolean => {
    const [[line] = [], [next] = []] = [lines[index], lines[index + 1]];
    if (!line || !next) return true;
    return next.baseline - line.baseline > TOGETHER * line.size || Math.abs(next.size - line.size) > 0.05 * line.size;
  };
  const isAround = (line: readonly Run[] = [], gap: number): boolean =>
    isNumbered(line) || (isApart(gap) && isFurniture(line));
  const found = lines.findIndex((_, at) => heading.every((text, index) => textOf(lines[at + index] ?? []) === text));
  let start = Math.max(0, found);
  let end = lines.length;
  while (found < 0 && isAround(lines[start], start)) start++;
  while (isAround(lines[end - 1], end - 2)) end--;
  const first = found < 0 ? start : found + heading.length;
  const label = lines.findIndex((line, at) => at >= first && line.length <= 2 && startsTotal(textOf(line.slice(0, 1))));
  const total: Run[][] = label < 0 ? [] : [lines[label] ?? []];
  while (total.length > 0 && !isApart(label + total.length - 1)) total.push(lines[label + total.length] ?? []);
  if (label >= 0) end = label + total.length;
  const body = lines.slice(first, label < 0 ? end : label);
  if (body.length + total.length === 0) {
    throw new PdfRefusal('E-PDF-PAGE-SANS-TABLEAU', page, 'une page sans ligne du tableau', 'la suite du tableau');
  }
  const outside = [...lines.slice(0, start), ...lines.slice(end)].flat();
  return { page, head: lines.slice(start, first), body, total, outside };
}

/** Puts together the lines of each row: it begins where a line has an amount. */
function gatherRows(lines: readonly (readonly Run[][])[], amount: number): Cells[] {
  const rows: Cells[] = [];
  for (const line of lines) {
    if (rows.length === 0 || readCents(textOf(line[amount] ?? [])) !== undefined) rows.push(line.map(() => []));
    line.forEach((runs, column) => {
      if (runs.length > 0) rows.at(-1)?.[column]?.push(runs);
    });
  }
  return rows;
}

const startsRow = (cells: Cells, amount: number): boolean => readCents(textOf(cells[amount]?.[0] ?? [])) !== undefined;

const baselineOf = (line: readonly Run[] | undefined): number => line?.[0]?.baseline ?? NaN;
/** How far each line of a cell but the first is from the one above it. */
const steps = (lines: readonly Run[][]): number[] =>
  lines.slice(1).map((line, index) => baselineOf(line) - baselineOf(lines[index]));

/**
 * Rows are only known where cells stand at their top: all of them begin on the line of the amount, their lines follow
 * each other at one distance, and the next row keeps a greater one. Cells that are centred break one of the three.
 */
function checkRows(rows: readonly Cells[][], pages: readonly CutPage[]): void {
  const pitch = Math.min(...rows.flat(2).flatMap(steps));
  rows.forEach((ofPage, index) => {
    const { page = 0, head = [], total = [] } = pages[index] ?? {};
    let bottom: number | undefined;
    for (const cells of [[head], ...ofPage, [total]]) {
      const filled = cells.filter((lines) => lines.length > 0);
      if (filled.length === 0) continue;
      const tops = filled.map(([line]) => baselineOf(line));
      const top = Math.min(...tops);
      const isRow = ofPage.includes(cells as Cells);
      const height = SAME_LINE * (filled[0]?.[0]?.[0]?.size ?? 0);
      const isUneven = isRow && Math.max(...tops) - top > height;
      const isLoose = isRow && filled.flatMap(steps).some((step) => step > pitch + SAME_PITCH);
      const isClose = bottom !== undefined && Number.isFinite(pitch) && top - bottom < pitch + NEXT_ROW;
      bottom = Math.max(...filled.flat().map(baselineOf));
      if (!isUneven && !isLoose && !isClose) continue;
      const read = `« ${filled.map((lines) => textOf(lines[0] ?? [])).join(' », « ')} »`;
      const expected =
        'sans filets, des cellules qui commencent toutes sur la ligne du montant, et un blanc entre les lignes';
      throw new PdfRefusal('E-PDF-LIGNES-INDECISES', page, read, expected);
    }
  });
}
