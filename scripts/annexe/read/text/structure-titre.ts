import { type IssueInput, makeIssue } from '../../../../src/domain/records/issue.ts';
import { piecesOf, placeOf, readTokens } from '../lines.ts';
import { textCell } from '../cells.ts';
import { readPieces, sliceReading } from '../pieces.ts';
import { readThemesEnd } from '../theme-list.ts';
import type { Cell, Cells, Context, Line, Piece, Reading, Step, Token } from '../../types.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Structure and titre, or neither when an issue says why. */
type Names = Step<Pick<Cells, 'structure' | 'titre'>>;

/**
 * Parts what precedes the themes (`next` is their line) into structure and titre. An arbitrage on exactly this text decides;
 * else two cells, parted by the end of a line that announces nothing, decide themselves; anything else is one error with the entry to paste.
 */
export function cutStructureTitre(
  tokens: readonly Token[],
  next: Line,
  record: number,
  vocabulary: Vocabulary,
  context: Context,
): Names {
  const pieces = piecesOf(tokens);
  const at = { file: context.file, record, line: (pieces[0]?.line ?? next).number, field: 'structure' as const };
  if (pieces.length === 0) {
    const [read, expected] = ['rien avant les thèmes', 'la structure et le titre'];
    return refuse({ ...at, code: 'E-STRUCTURE-ABSENTE', read, expected });
  }
  const cells = cutCells(pieces).map((cell) => textCell(readPieces(cell)));
  const stray = cells.find(({ reading }) => isThemeList(reading.pieces, vocabulary));
  if (stray) {
    const place = { ...at, line: placeOf(stray.reading.pieces).line, field: 'themes' as const };
    const [read, expected] = [`« ${stray.value} »`, 'une structure ou un titre'];
    return refuse({ ...place, code: 'E-THEMES-HORS-CELLULE', read, expected });
  }
  const lu = cells.map(({ value }) => value).join('\n');
  const index = context.arbitrages.findIndex((arbitrage) => arbitrage.type === 'coupe' && arbitrage.lu === lu);
  const arbitrage = context.arbitrages[index];
  if (arbitrage?.type === 'coupe') return cutByArbitrage(readPieces(pieces), arbitrage, index, record, context);
  const [structure, titre, ...others] = cells;
  if (structure && titre && others.length === 0 && [structure, titre].every(({ value }) => isName(value)))
    return { value: { structure, titre }, issues: [] };
  const read = cells.map(({ value }) => `« ${value} »`).join(' puis ');
  const expected = 'la structure puis le titre, que rien dans le texte ne sépare ici';
  return refuse({ ...at, code: 'E-COUPE-INDECIDABLE', read, expected, cure: pasteEntry(lu, at.line) });
}

const refuse = (issue: IssueInput): Names => ({ value: {}, issues: [makeIssue(issue)] });

/** Two letters at least: a page number is no structure. */
const isName = (text: string): boolean => /\p{L}.*\p{L}/su.test(text);

/** Cells end where a line does not announce its continuation, or where a blank line follows. */
function cutCells(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [];
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    if (!previous || !previous.line.wrapped || piece.line.blankBefore) cells.push([piece]);
    else cells.at(-1)?.push(piece);
  });
  return cells;
}

function isThemeList(pieces: readonly Piece[], { themes }: Vocabulary): boolean {
  const list = readThemesEnd(readTokens(pieces.map(({ line }) => line)), themes);
  return list.items.length > 1 && (list.before.length === 0 || pieces.length > 1);
}

function cutByArbitrage(
  whole: Reading,
  arbitrage: { structure: string; titre: string; ligne?: number | undefined },
  index: number,
  record: number,
  context: Context,
): Names {
  const { structure, titre } = arbitrage;
  const gap = whole.text.length - structure.length - titre.length;
  const fits =
    whole.text.startsWith(structure) &&
    whole.text.endsWith(titre) &&
    whole.text.slice(structure.length, structure.length + gap).trim() === '' &&
    gap >= 0;
  if (!fits) {
    const at = { file: context.arbitragesFile, record, field: 'structure' as const };
    const read = `« ${structure} » puis « ${titre} »`;
    const expected = `deux parties qui reforment « ${whole.text} »`;
    return refuse({ ...at, code: 'E-ARBITRAGE-INVALIDE', read, expected });
  }
  const cell = (from: number, to: number): Cell<string> => textCell(sliceReading(whole, from, to), [index]);
  return {
    value: { structure: cell(0, structure.length), titre: cell(structure.length + gap, whole.text.length) },
    issues: [],
  };
}

function pasteEntry(lu: string, ligne: number): string {
  const entry = { type: 'coupe', ligne, lu, structure: '…', titre: '…', raison: '…' };
  return `décider une fois, en complétant cette entrée dans arbitrages.json :\n${JSON.stringify(entry)}`;
}
