/** Rows as CSV, for programs and for a French spreadsheet. */
import { serializeCsv, serializeExcelCsv } from '../domain/csv.ts';
import { SEPARATEUR_DE_THEMES } from '../domain/entries.ts';
import { COLONNES_PUBLIEES, type Ligne } from './ligne.ts';

/** The canonical CSV: UTF-8 without a byte order mark, comma, CRLF, numbers as JSON writes them, nothing for what is not known. */
export function toCsv(lignes: readonly Ligne[]): string {
  return serializeCsv(toRows(lignes));
}

/** The CSV for a spreadsheet set to French. */
export function toCsvExcel(lignes: readonly Ligne[]): string {
  return serializeExcelCsv(toRows(lignes));
}

function toRows(lignes: readonly Ligne[]): (string | number)[][] {
  const cells = lignes.map((ligne) =>
    COLONNES_PUBLIEES.map((colonne) => {
      const value = ligne[colonne];
      return Array.isArray(value) ? value.join(SEPARATEUR_DE_THEMES) : (value ?? '');
    }),
  );
  return [[...COLONNES_PUBLIEES], ...cells];
}
