import { readCents } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import { type Band, readBands, SAME_RULE } from './grid.ts';
import { gatherLines, middleOf, textOf } from './runs.ts';
import type { PageContent, PageTable, Piece, Run } from './types.ts';

/** What the writing of capital letters covers, in parts of the size. */
const CAPITALS = 0.65;
/** Lines of one block differ from its usual distance by less, in points. */
const SAME_PITCH = 0.3;

/**
 * The table of each page after its ruling lines; nothing when the document has none.
 *
 * @throws PdfRefusal when a page has no table, other columns, or text over a rule
 */
export function readRuledTable(contents: readonly PageContent[]): PageTable[] | undefined {
  const pages = contents.map((content) => ({ content, bands: readBands(content) }));
  const widest = pages.flatMap(({ bands }) => bands).reduce((best, band) => Math.max(best, band.edges.length), 0);
  const columns = pages[0]?.bands.find(({ edges }) => edges.length === widest)?.edges;
  if (widest < 3) return undefined;
  return pages.map(({ content, bands }) => {
    const { page, runs } = content;
    if (bands.length === 0) {
      throw new PdfRefusal('E-PDF-PAGE-SANS-TABLEAU', page, 'une page sans filets de tableau', 'la suite du tableau');
    }
    const taken = new Set<Run>();
    const pieces = bands.map((band): Piece => {
      checkColumns(band, columns, page);
      const cells: Run[][] = band.edges.slice(1).map(() => []);
      for (const run of runs.filter((one) => isIn(one, band))) {
        checkHeight(run, band);
        cells[columnOf(run, band.edges)]?.push(run);
        taken.add(run);
      }
      checkAmounts(cells, page);
      return { page, cells, opensAbove: band.opensAbove, opensBelow: band.opensBelow };
    });
    checkBlocks(pieces.filter(({ cells }) => cells.length === widest - 1));
    const outside = runs.filter((run) => !taken.has(run));
    return { page, top: bands[0]?.top ?? 0, bottom: bands.at(-1)?.bottom ?? 0, pieces, outside };
  });
}

function isIn(run: Run, { top, bottom, edges: [left = 0, ...others] }: Band): boolean {
  const y = middleOf(run);
  return y > top && y < bottom && run.x0 > left - 0.5 && run.x0 < (others.at(-1) ?? left);
}

/**
 * The column where a run begins, an index of the edges. Its last letter may run over the edge on the right, as it
 * does at the end of a full line.
 *
 * @throws PdfRefusal when a letter begins past the edge: the text of one cell would read as that of the next one
 */
function columnOf(run: Run, edges: readonly number[]): number {
  const column = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= run.x0 + 0.5),
  );
  const right = edges[column + 1] ?? Infinity;
  if (run.glyphs.some(({ text, x0 }) => x0 >= right && text.trim() !== '')) {
    const read = `« ${textOf([run])} », à cheval sur deux colonnes`;
    throw new PdfRefusal('E-PDF-TEXTE-SUR-FILET', run.page, read, 'chaque texte dans la largeur de sa cellule');
  }
  return column;
}

/** A band may lack some of the table's edges, where cells are merged; it has no others. */
function checkColumns({ edges }: Band, columns: readonly number[] | undefined, page: number): void {
  const shift = (edges[0] ?? 0) - (columns?.[0] ?? 0);
  const isKnown = (x: number): boolean => columns?.some((one) => Math.abs(one + shift - x) < SAME_RULE) ?? false;
  if (edges.every(isKnown)) return;
  const expected = columns ? `les ${columns.length - 1} colonnes de la page 1` : 'toutes les colonnes dès la page 1';
  throw new PdfRefusal('E-PDF-COLONNES', page, `${edges.length - 1} colonnes, ou d’autres largeurs`, expected);
}

/** Two amounts under each other: no rule parts their rows. */
function checkAmounts(cells: readonly (readonly Run[])[], page: number): void {
  const isAmount = (text: string): boolean => text.endsWith('€') && readCents(text) !== undefined;
  const amounts = cells.map((cell) => gatherLines(cell).map(textOf).filter(isAmount)).find(({ length }) => length > 1);
  if (!amounts) return;
  const read = `« ${amounts.join(' », « ')} » entre deux filets`;
  throw new PdfRefusal('E-PDF-LIGNES-INDECISES', page, read, 'un filet entre deux lignes du tableau');
}

/** The rule between two rows must not cross the writing: it would not say to which of them the line belongs. */
function checkHeight(run: Run, { top, bottom }: Band): void {
  if (run.baseline - CAPITALS * run.size > top - 0.5 && run.baseline < bottom + 0.5) return;
  const read = `« ${textOf([run])} », traversé par un filet horizontal`;
  throw new PdfRefusal('E-PDF-TEXTE-SUR-FILET', run.page, read, 'chaque ligne de texte entre deux filets');
}

/** A block of lines that goes on over a rule at its usual distance overflows its cell. */
function checkBlocks(pieces: readonly Piece[]): void {
  // For each column, for each row, the first run of each line.
  const columns = (pieces[0]?.cells ?? []).map((_, column) =>
    pieces.map(({ cells }) => gatherLines(cells[column] ?? []).map(([first]) => first)),
  );
  const pitches = columns.map((rows) =>
    Math.min(...rows.flatMap((lines) => lines.slice(1).map((line, index) => distance(lines[index], line)))),
  );
  columns.forEach((rows, column) => {
    const own = pitches[column] ?? Infinity;
    const pitch = Number.isFinite(own) ? own : Math.min(...pitches);
    rows.slice(1).forEach(([first], index) => {
      if (!first || !(distance(rows[index]?.at(-1), first) <= pitch + SAME_PITCH)) return;
      const read = `« ${textOf([first])} », trop près du texte de la ligne précédente`;
      throw new PdfRefusal('E-PDF-TEXTE-SUR-FILET', first.page, read, 'chaque texte dans la hauteur de sa cellule');
    });
  });
}

const distance = (line: Run | undefined, next: Run | undefined): number =>
  line && next ? next.baseline - line.baseline : NaN;
