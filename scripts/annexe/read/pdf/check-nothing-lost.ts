import { PdfRefusal } from './codes.ts';
import { textOf } from './runs.ts';
import type { PageContent, PdfTable } from './types.ts';

/**
 * Counts the characters of each page in what was printed and in what was read; hyphens may be drawn twice or not at all.
 *
 * @throws PdfRefusal when one is missing, or there twice
 */
export function checkNothingLost({ rows, total, outside }: PdfTable, contents: readonly PageContent[]): void {
  const lines = [...rows.flatMap(({ cells }) => cells.flat()), ...total.lines, ...outside];
  const letters = (texts: readonly string[]): string =>
    texts
      .join('')
      .replace(/[\s\u00AD-]/g, '')
      .split('')
      .sort()
      .join('');
  for (const { page, runs } of contents) {
    const printed = letters(runs.map((run) => textOf([run])));
    const kept = letters(lines.filter((line) => line.page === page).map(({ text }) => text));
    if (kept === printed) continue;
    const read = `${kept.length} caractères sur ${printed.length}`;
    throw new PdfRefusal('E-PDF-TEXTE-PERDU', page, read, 'chaque caractère à une seule place');
  }
}
