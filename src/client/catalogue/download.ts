/** The selection taken away as a file. */
import { serializeInitiatives } from '../../domain/csv.ts';
import type { Card } from './cards.ts';

/** Saves the initiatives, in the order shown, as the canonical CSV of an edition. */
export function downloadCsv(cards: readonly Card[], annee: number): void {
  const text = serializeInitiatives(
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
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `initiatives-${annee}-selection.csv`;
  link.click();
  // The download has to have read it first.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
