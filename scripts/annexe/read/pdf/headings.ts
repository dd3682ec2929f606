import { readCents } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import { gatherLines, textOf } from './runs.ts';
import type { PageContent, Run } from './types.ts';

/** How far from the edge of its heading a line may begin or end, in points. */
const ALIGNED = 1.5;
/** A line of headings has as many of them at least. */
const FEWEST = 3;
/** Lines of one heading are nearer than this many times their size. */
const TOGETHER = 1.5;

/** What the heading of a column covers. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/**
 * The headings of a table without ruling lines: the first line in three parts or more, with what is written close
 * above it, and all that comes before the first amount.
 *
 * @throws PdfRefusal when the page has no such line, or no amount after it
 */
export function findHeading(content: PageContent | undefined): { heading: string[]; columns: Column[] } {
  const lines = gatherLines(content?.runs ?? []);
  const fullest = lines.findIndex((line) => line.length >= FEWEST);
  const hasAmount = (line: readonly Run[]): boolean => line.some((run) => readCents(textOf([run])) !== undefined);
  const body = lines.findIndex((line, index) => index > fullest && hasAmount(line));
  if (fullest < 0 || body < 0) {
    throw new PdfRefusal('E-PDF-SANS-TABLEAU', 1, 'un texte sans filets ni intitulés', 'le tableau des initiatives');
  }
  const nearest = (index: number): number =>
    (lines[index]?.[0]?.baseline ?? 0) - (lines[index - 1]?.[0]?.baseline ?? -Infinity);
  let start = fullest;
  while (nearest(start) < TOGETHER * (lines[start]?.[0]?.size ?? 0)) start--;
  const heading = lines.slice(start, body);
  const columns: { left: number; right: number }[] = [];
  for (const { x0, x1 } of heading.flat().toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.right) last.right = Math.max(last.right, x1);
    else columns.push({ left: x0, right: x1 });
  }
  return { heading: heading.map(textOf), columns };
}

/**
 * The columns from where their cells begin: between the heading before and their own, where most texts do. Where
 * horizontal rules part the rows and no vertical ones the columns, cells are not top aligned text: headings alone count.
 */
export function alignColumns(
  headings: readonly Column[],
  contents: readonly PageContent[],
  runs: readonly Run[],
): Column[] {
  if (contents.some(({ horizontals }) => horizontals.length > 0)) return [...headings];
  return headings.map(({ left, right }, index) => {
    const from = headings[index - 1]?.right ?? -Infinity;
    const starts = runs.map(({ x0 }) => x0).filter((x) => x > from && x < left + ALIGNED);
    const near = (x: number): number => starts.filter((other) => Math.abs(other - x) < ALIGNED).length;
    const [best] = [...new Set(starts)].toSorted((a, b) => near(b) - near(a));
    return { left: best ?? left, right };
  });
}

/** The parts of headings, each in its column. */
export function headingCells(runs: readonly Run[], columns: readonly Column[]): Run[][] {
  return columns.map(({ left, right }) => runs.filter(({ x0 }) => x0 >= left && x0 <= right));
}

/**
 * The parts of a line, each in its column: that whose left edge it has reached, or that whose right edge it ends at.
 *
 * @throws PdfRefusal when a part reaches into the next column
 */
export function placeLine(line: readonly Run[], columns: readonly Column[]): Run[][] {
  const cells: Run[][] = columns.map(() => []);
  for (const run of line) {
    const begins = columns.findLastIndex(({ left }) => left <= run.x0 + ALIGNED);
    const isBeyond = (next: Column | undefined): boolean =>
      run.glyphs.some(({ text, x0 }) => text.trim() !== '' && x0 >= (next?.left ?? Infinity));
    const ends = columns.findIndex(({ right }, index) => index > begins && Math.abs(right - run.x1) < ALIGNED);
    if (ends > 0) cells[ends]?.push(run);
    else if (begins < 0 || isBeyond(columns[begins + 1])) throw unaligned(run);
    else cells[begins]?.push(run);
  }
  return cells;
}

/** Checks that the lines of each column all begin at the left edge of its heading, or all end at the right one. */
export function checkAlignment(lines: readonly (readonly Run[][])[], columns: readonly Column[]): void {
  columns.forEach(({ left, right }, column) => {
    const cells = lines.map((cell) => cell[column] ?? []).filter((cell) => cell.length > 0);
    const stray = cells.filter(([first]) => Math.abs((first?.x0 ?? 0) - left) > ALIGNED);
    const ragged = cells.filter((cell) => Math.abs((cell.at(-1)?.x1 ?? 0) - right) > ALIGNED);
    const [one] = stray[0] ?? [];
    if (one && ragged.length > 0) throw unaligned(one);
  });
}

function unaligned(run: Run): PdfRefusal {
  const read = `« ${textOf([run])} », sans filet vertical, ailleurs qu’au bord de l’intitulé de sa colonne`;
  const expected = 'des filets verticaux, ou des cellules alignées sur leurs intitulés';
  return new PdfRefusal('E-PDF-SANS-COLONNES', run.page, read, expected);
}
