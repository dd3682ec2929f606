import { PdfRefusal } from './codes.ts';
import { textOf } from './runs.ts';
import type { Run } from './types.ts';

/**
 * The column where a run begins, an index of the edges. Its last letter may run over the edge on the right, as it
 * does at the end of a full line.
 *
 * @throws PdfRefusal when a letter begins past the edge: the text of one cell would read as that of the next one
 */
export function columnOf(run: Run, edges: readonly number[]): number {
  const column = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= run.x0 + 0.5),
  );
  const right = edges[column + 1] ?? Infinity;
  if (run.glyphs.some(({ text, x0 }) => x0 >= right && text.trim() !== '')) {
    const read = `« ${textOf([run])} », à cheval sur deux colonnes`;
    throw new PdfRefusal('E-PDF-TEXTE-SUR-FILET', run.page, read, 'chaque texte dans la largeur de sa cellule');
  }
  return column;
}
