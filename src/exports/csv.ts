/** Rows as CSV, for programs and for a French spreadsheet. */
import { serializeCsv, serializeExcelCsv } from '../domain/text/csv.ts';
import { LIST_SEPARATOR } from '../domain/search/entries.ts';
import { COLUMN_NAMES, type Row } from './rows.ts';

/** The canonical CSV: UTF-8 without a byte order mark, comma, CRLF, numbers as JSON writes them, nothing for what is not known. */
export function toCsv(rows: readonly Row[], delimiter = ','): string {
  return serializeCsv(toCells(rows), delimiter);
}

/** The CSV for a spreadsheet set to French. */
export function toCsvExcel(rows: readonly Row[]): string {
  return serializeExcelCsv(toCells(rows));
}

function toCells(rows: readonly Row[]): (string | number)[][] {
  const cellOf = (value: Row[keyof Row] | undefined): string | number =>
    Array.isArray(value) ? value.join(LIST_SEPARATOR) : ((value as string | number | null | undefined) ?? '');
  return [[...COLUMN_NAMES], ...rows.map((row) => COLUMN_NAMES.map((name) => cellOf(row[name])))];
}
