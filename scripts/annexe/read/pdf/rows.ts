import { plainText, readCents } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import { toLines } from './runs.ts';
import type { PdfRow, Piece } from './types.ts';

/**
 * The rows of the table, those that page breaks cut put together again.
 *
 * @param amount the column of the amounts
 * @throws PdfRefusal when a row has no amount, or when it cannot be known where one ends
 */
export function readRows(pieces: readonly Piece[], amount: number): { rows: PdfRow[]; cents: number[] } {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && group.at(-1)?.page !== piece.page && isContinued(group, piece, amount)) group.push(piece);
    else groups.push([piece]);
  }
  const cents: number[] = [];
  const counts = new Map<number, number>();
  const rows = groups.map((group): PdfRow => {
    const page = group[0]?.page ?? 0;
    const row = (counts.get(page) ?? 0) + 1;
    counts.set(page, row);
    const cells = (group[0]?.cells ?? []).map((_, column) =>
      group.flatMap((piece) => toLines(piece.cells[column] ?? [])),
    );
    const value = readCents(plainText(group.flatMap((piece) => piece.cells[amount] ?? [])));
    if (value === undefined) throw withoutAmount(group, row, amount);
    cents.push(value);
    return { page, row, cells };
  });
  return { rows, cents };
}

/**
 * Whether a piece at the top of a page goes on with the row above. No rule parts them; or they have one amount between
 * them, and the piece without it is short of another cell too: a row that only misses its amount is a mistake.
 */
function isContinued(group: readonly Piece[], piece: Piece, amount: number): boolean {
  if (piece.opensAbove || group.at(-1)?.opensBelow) return true;
  const isEmpty = (column: number, parts: readonly Piece[]): boolean =>
    parts.every((part) => part.cells[column]?.length === 0);
  const isFragment = (parts: readonly Piece[]): boolean =>
    isEmpty(amount, parts) && piece.cells.filter((_, column) => isEmpty(column, parts)).length > 1;
  return isFragment([piece]) || isFragment(group);
}

function withoutAmount(group: readonly Piece[], row: number, amount: number): PdfRefusal {
  const page = group[0]?.page ?? null;
  const text = (column: number): string => plainText(group.flatMap((piece) => piece.cells[column] ?? []));
  const read = `ligne ${row}, « ${text(amount === 0 ? 1 : 0)} » : « ${text(amount)} »`;
  return new PdfRefusal('E-PDF-LIGNE-SANS-MONTANT', page, read, 'un montant, et un seul, sur chaque ligne');
}
