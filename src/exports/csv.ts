/** Rows as CSV, for programs and for a French spreadsheet. */
import { serializeCsv } from '../domain/csv.ts';
import { SEPARATEUR_DE_THEMES } from '../domain/entries.ts';
import { COLONNES_PUBLIEES, type Ligne } from './ligne.ts';

const BOM = '\uFEFF';

/** The canonical CSV: UTF-8 without a byte order mark, comma, CRLF, numbers as JSON writes them, nothing for what is not known. */
export function toCsv(lignes: readonly Ligne[]): string {
  return serializeCsv([COLONNES_PUBLIEES, ...lignes.map((ligne) => cellsOf(ligne).map((cell) => cell ?? ''))]);
}

/**
 * The CSV that a spreadsheet set to French opens at a double click: byte order mark, semicolon, decimal
 * comma. A text that a spreadsheet would run as a formula starts with an apostrophe.
 */
export function toCsvExcel(lignes: readonly Ligne[]): string {
  const rows = lignes.map((ligne) =>
    cellsOf(ligne).map((cell) =>
      typeof cell === 'string' ? guardFormula(cell) : String(cell ?? '').replace('.', ','),
    ),
  );
  return BOM + serializeCsv([COLONNES_PUBLIEES, ...rows], ';');
}

/** A text that no spreadsheet takes for a formula. */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function cellsOf(ligne: Ligne): (string | number | null)[] {
  return COLONNES_PUBLIEES.map((colonne) => {
    const value = ligne[colonne];
    return Array.isArray(value) ? value.join(SEPARATEUR_DE_THEMES) : value;
  });
}
