/** The selection taken away as a file. */
import { serializeInitiatives } from '../../domain/selection-csv.ts';
import type { Fiche } from './fiches.ts';

/** Saves the initiatives, in the order shown, as the canonical CSV of an edition. */
export function downloadCsv(fiches: readonly Fiche[], annee: number): void {
  const text = serializeInitiatives(
    fiches.map(({ numero, codeInsee, montant, href, textes }) => ({
      ...textes,
      // An initiative's id is its edition and its rank in the annex.
      id: `${annee}-${String(numero).padStart(2, '0')}`,
      annee,
      codeInsee,
      montant,
      adresse: href,
    })),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `initiatives-${annee}-selection.csv`;
  link.click();
  // The download has to have read it first.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
