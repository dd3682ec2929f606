import type { Ligne } from '../../../../src/domain/records/schema/edition.ts';
import type { Line, Piece } from '../../types.ts';
import { pieceOfLine, readCellLine } from '../lines.ts';
import { joinLines } from './join-lines.ts';
import type { PdfLine, PdfTable } from './types.ts';

/** A row of the table as lines: those of each column, and the hyphens that belong to no cell. */
export interface LaidRow {
  readonly lines: readonly Line[];
  readonly cells: readonly (readonly Piece[])[];
  readonly hyphens: readonly Piece[];
}

/** A table as lines numbered from 1, page by page and row by row, so that all that follows the readers is one. */
export interface LaidTable {
  readonly lines: readonly Line[];
  /** Where each line stands on the pages, in the same order. */
  readonly lignes: readonly Ligne[];
  readonly rows: readonly LaidRow[];
  readonly outside: readonly Piece[];
  readonly total: readonly Piece[];
}

/**
 * Numbers the lines of a table: on each page what is above the rows, the rows cell after cell, the total, what is below.
 *
 * @param known words folded by `foldText`, which tell a cut word from a hyphen
 */
export function layOutTable(table: PdfTable, known: ReadonlySet<string>): LaidTable {
  const lines: Line[] = [];
  const lignes: Ligne[] = [];
  const add = (printed: readonly PdfLine[], place: Pick<Ligne, 'rangee' | 'colonne'>): Line[] => {
    const { endings } = joinLines(printed, known);
    return printed.map(({ page, box, text }, index) => {
      const line = readCellLine(text, lines.length + 1, endings[index] ?? 'blank');
      lines.push(line);
      lignes.push({ page, ...place, boite: [...box], texte: text });
      return line;
    });
  };
  const addAlone = (printed: readonly PdfLine[]): Piece[] =>
    printed.flatMap((line) => add([line], {})).map(pieceOfLine);
  const rows: LaidRow[] = [];
  const outside: Piece[] = [];
  const total: Piece[] = [];
  for (let page = 1; page <= table.pages; page++) {
    const ofPage = table.rows.filter((row) => row.page === page);
    const around = table.outside.filter((line) => line.page === page);
    const tops = ofPage.flatMap(({ cells }) => cells.flat()).map(({ box }) => box[1]);
    const isAbove = ({ box }: PdfLine): boolean => box[1] < Math.min(...tops);
    outside.push(...addAlone(around.filter(isAbove)));
    for (const { row, cells } of ofPage) {
      const laid = cells.map((cell, column) => add(cell, { rangee: row, colonne: column + 1 }));
      rows.push({
        lines: laid.flat(),
        cells: laid.map((cell) => cell.map(pieceOfLine)),
        hyphens: laid.flat().flatMap((line) => hyphenOf(line)),
      });
    }
    if (table.total.page === page) total.push(...addAlone(table.total.lines));
    outside.push(...addAlone(around.filter((line) => !isAbove(line))));
  }
  return { lines, lignes, rows, outside, total };
}

function hyphenOf(line: Line): Piece[] {
  return line.end < line.text.length ? [{ line, from: line.end, to: line.text.length }] : [];
}
