import { foldText } from '../../../../src/domain/text/fold.ts';
import { plainText, readCents } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import { toLines } from './runs.ts';
import type { PdfTable, Piece } from './types.ts';

/** Whether a text is the label of a total. */
export const startsTotal = (text: string): boolean => /^total\b/.test(foldText(text));

/** Whether a row is that of the total: it has its label and no more than an amount. */
export function isTotal({ cells }: Piece): boolean {
  const filled = cells.filter((cell) => cell.length > 0);
  return filled.length <= 2 && startsTotal(plainText(filled[0] ?? []));
}

/**
 * The last row of the table, its total, compared with the sum of the rows.
 *
 * @throws PdfRefusal when the last row is no total, has no amount, or differs from the sum
 */
export function readTotal(last: Piece | undefined, cents: readonly number[]): PdfTable['total'] {
  const page = last?.page ?? null;
  if (!last || !isTotal(last)) {
    const read = `« ${plainText(last?.cells.flat() ?? [])} »`;
    throw new PdfRefusal('E-PDF-TOTAL-ABSENT', page, read, 'pour finir le tableau, une ligne « TOTAL »');
  }
  const montant = last.cells.findLast((cell) => cell.length > 0) ?? [];
  const total = readCents(plainText(montant).replace(/^total\s*:?\s*/i, ''));
  const sum = cents.reduce((all, one) => all + one, 0);
  if (total === undefined) {
    throw new PdfRefusal('E-PDF-TOTAL-ABSENT', page, `« ${plainText(last.cells.flat())} »`, 'le montant du total');
  }
  if (total !== sum) {
    throw new PdfRefusal('E-PDF-TOTAL-DIFFERENT', page, `${total / 100} €`, `${sum / 100} €, la somme des montants`);
  }
  return { page: last.page, lines: toLines(last.cells.flat()), montant: toLines(montant) };
}
