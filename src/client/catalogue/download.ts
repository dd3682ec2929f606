/** The selection taken away as a file. */
import { serializeCsv, serializeExcelCsv } from '../../domain/text/csv.ts';
import { toRows } from '../../domain/selection/selection-csv.ts';
import type { Card } from './cards.ts';

/** Saves the initiatives, in the order shown, in the form of the published files: for a spreadsheet in French, or for a program. */
export function downloadCsv(cards: readonly Card[], annee: number, forExcel: boolean): void {
  const rows = toRows(
    cards.map(({ id, codeInsee, montant, href, textes }) => ({
      ...textes,
      id,
      annee,
      codeInsee,
      montant,
      adresse: href,
    })),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([forExcel ? serializeExcelCsv(rows) : serializeCsv(rows)], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = `initiatives-${annee}-selection${forExcel ? '-excel' : ''}.csv`;
  link.click();
  // The download has to have read it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
