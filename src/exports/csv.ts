/** Rows as CSV, for programs and for a French spreadsheet. */
import { serializeCsv } from '../domain/csv.ts';
import { COLUMN_NAMES, type Row } from './rows.ts';

const BOM = '\uFEFF';

/** The canonical CSV: UTF-8 without a byte order mark, comma, CRLF, numbers as JSON writes them, nothing for what is not known. */
export function toCsv(rows: readonly Row[], delimiter = ','): string {
  return serializeCsv([COLUMN_NAMES, ...rows.map((row) => cellsOf(row).map((cell) => cell ?? ''))], delimiter);
}

/**
 * The CSV that a spreadsheet set to French opens at a double click: byte order mark, semicolon, decimal
 * comma. A text that a spreadsheet would run as a formula starts with an apostrophe.
 */
export function toCsvExcel(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    cellsOf(row).map((cell) => (typeof cell === 'string' ? guardFormula(cell) : String(cell ?? '').replace('.', ','))),
  );
  return BOM + serializeCsv([COLUMN_NAMES, ...cells], ';');
}

/** A text that no spreadsheet takes for a formula. */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function cellsOf(row: Row): (string | number | null)[] {
  return COLUMN_NAMES.map((name) => {
    const value = row[name] ?? null;
    return typeof value === 'object' ? (value?.join(LIST_SEPARATOR) ?? null) : value;
  });
}

/** Between the values of a list in a CSV cell, as the annex prints themes. */
export const LIST_SEPARATOR = ' / ';
