import { plainText } from './amounts.ts';
import { PdfRefusal } from './codes.ts';
import type { PageTable, Piece, Run } from './types.ts';

/** A table without its headings. */
interface Taken {
  readonly headings: string[];
  /** The headings of each page that has them. */
  readonly heads: (readonly Run[])[];
  /** All other rows, in order, without the empty ones. */
  readonly pieces: Piece[];
  /** The pages, with the rows that stand above their headings as text around the table. */
  readonly around: PageTable[];
}

/**
 * Takes the headings out of the table: the first row of page 1 with all its cells, and what repeats it at the top of a
 * page.
 *
 * @throws PdfRefusal when headings stand elsewhere
 */
export function takeHeadings(tables: readonly PageTable[]): Taken {
  const filled = tables.map((table) => table.pieces.filter(({ cells }) => cells.flat().length > 0));
  const widest = Math.max(...filled.flat().map(({ cells }) => cells.length));
  const isWhole = ({ cells }: Piece): boolean => cells.length === widest;
  const textsOf = ({ cells }: Piece): string[] => cells.map((cell) => plainText(cell));
  const first = filled[0]?.find(isWhole);
  if (!first)
    throw new PdfRefusal('E-PDF-SANS-TABLEAU', 1, 'aucune ligne de toutes les colonnes', 'les intitulés du tableau');
  const headings = textsOf(first);
  const isHeading = (piece: Piece): boolean => isWhole(piece) && textsOf(piece).join('\n') === headings.join('\n');

  const taken: Taken = { headings, heads: [], pieces: [], around: [] };
  tables.forEach((table, index) => {
    const pieces = filled[index] ?? [];
    const at = pieces.findIndex(isWhole);
    const head = pieces[at];
    const start = head && isHeading(head) ? at : -1;
    if (head && start >= 0) taken.heads.push(head.cells.flat());
    const above = pieces.slice(0, Math.max(0, start)).flatMap(({ cells }) => cells.flat());
    const rest = pieces.slice(start + 1);
    const again = rest.find(isHeading);
    if (again) {
      const read = `« ${headings.join(' », « ')} »`;
      throw new PdfRefusal('E-PDF-ENTETE-REPETE', again.page, read, 'les intitulés une fois, en haut de la page');
    }
    taken.pieces.push(...rest);
    const top = Math.max(table.top, ...above.map(({ baseline }) => baseline));
    taken.around.push({ ...table, top, outside: [...table.outside, ...above] });
  });
  return taken;
}
