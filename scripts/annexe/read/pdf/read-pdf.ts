import { foldText } from '../../../../src/domain/text/fold.ts';
import { readAlignedTable } from './aligned-table.ts';
import { findAmountColumn, plainText } from './amounts.ts';
import { checkNothingLost } from './check-nothing-lost.ts';
import { PdfRefusal } from './codes.ts';
import { findRunningLines, readTitle } from './outside.ts';
import { findCutWord } from './join-lines.ts';
import { type PdfDocument, withDocument } from './open-document.ts';
import { readPageContent } from './page-content.ts';
import { readRows } from './rows.ts';
import { readRuledTable } from './ruled-table.ts';
import { toLines } from './runs.ts';
import { isTotal, readTotal } from './total.ts';
import { takeHeadings } from './take-headings.ts';
import type { Step } from '../../types.ts';
import type { PageContent, PdfTable, Piece } from './types.ts';

export interface PdfOptions {
  /** The headings that the table must have, in any order; without them, those that it has. */
  readonly colonnes?: readonly string[];
}

/**
 * Reads the table of a PDF. Either all of it is right, or there is no value and an issue says why: it never throws.
 *
 * @param file its name, for the issue
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  options: PdfOptions = {},
): Promise<Step<PdfTable | undefined>> {
  try {
    return { value: await withDocument(bytes, (document) => readDocument(document, options)), issues: [] };
  } catch (error) {
    // `withDocument` throws nothing else.
    return { value: undefined, issues: [(error as PdfRefusal).toIssue(file)] };
  }
}

async function readDocument(document: PdfDocument, { colonnes }: PdfOptions): Promise<PdfTable> {
  const contents: PageContent[] = [];
  for (let page = 1; page <= document.numPages; page++) contents.push(await readPageContent(document, page));
  while (contents.at(-1)?.runs.length === 0) contents.pop();
  if (contents.length === 0) throw new PdfRefusal('E-PDF-SANS-TEXTE', 1, 'aucun texte', 'le texte du tableau');

  const isFurniture = findRunningLines(contents);
  const tables = readRuledTable(contents) ?? readAlignedTable(contents, isFurniture);
  const { headings, heads, pieces, around } = takeHeadings(tables);
  checkHeadings(headings, colonnes);
  const body = pieces.slice(0, -1);
  for (const piece of body) checkShape(piece, headings.length);
  const colonneMontant = findAmountColumn(body.map(({ cells }) => cells.map(plainText))) ?? headings.length - 1;
  const { rows, cents } = readRows(body, colonneMontant);
  const total = readTotal(pieces.at(-1), cents);
  const titre = readTitle(around, isFurniture);
  const outside = [...around.map((page) => page.outside), ...heads].flatMap(toLines);
  const table = { pages: document.numPages, titre, headings, colonneMontant, rows, total, outside };
  checkNothingLost(table, contents);
  const cut = findCutWord(table);
  if (!cut) return table;
  const expected = 'des mots entiers, ou coupés par un trait d’union';
  throw new PdfRefusal('E-PDF-MOT-COUPE', cut.page, `« ${cut.text} »`, expected);
}

function checkHeadings(headings: readonly string[], expected: readonly string[] | undefined): void {
  const sorted = (texts: readonly string[]): string => texts.map(foldText).toSorted().join(' | ');
  if (!expected || sorted(expected) === sorted(headings)) return;
  throw new PdfRefusal('E-PDF-COLONNES', 1, `« ${headings.join(' », « ')} »`, `« ${expected.join(' », « ')} »`);
}

function checkShape(piece: Piece, columns: number): void {
  const read = `« ${plainText(piece.cells.flat())} »`;
  if (isTotal(piece)) throw new PdfRefusal('E-PDF-TOTAL-DEPLACE', piece.page, read, 'le total sur la dernière ligne');
  if (piece.cells.length < columns) {
    throw new PdfRefusal('E-PDF-CELLULE-FUSIONNEE', piece.page, read, `les ${columns} cellules de la ligne`);
  }
}
