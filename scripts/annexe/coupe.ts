import { makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { piecesOf, readTokens } from './lines.ts';
import { readPieces, sliceReading } from './reading.ts';
import { readThemesEnd } from './themes.ts';
import type { Cell, Context, Line, Piece, Reading, Token } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Coupe {
  structure?: Cell<string>;
  titre?: Cell<string>;
  issues: Issue[];
}

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
): Coupe {
  const pieces = piecesOf(tokens);
  const at = { file: context.file, record, line: (pieces[0]?.line ?? next).number };
  if (pieces.length === 0)
    return {
      issues: [
        makeIssue({
          ...at,
          code: 'E-STRUCTURE-ABSENTE',
          field: 'structure',
          read: 'rien avant les thèmes',
          expected: 'la structure et le titre',
        }),
      ],
    };
  const cells = cutCells(pieces).map(readPieces);
  const stray = cells.find(({ pieces: own }) => isThemeList(own, vocabulary));
  if (stray) {
    return {
      issues: [
        makeIssue({
          ...at,
          code: 'E-THEMES-HORS-CELLULE',
          line: stray.pieces[0]?.line.number ?? null,
          field: 'themes',
          read: `« ${stray.text} »`,
          expected: 'une structure ou un titre',
        }),
      ],
    };
  }
  const lu = cells.map(({ text }) => text).join('\n');
  const index = context.arbitrages.findIndex((arbitrage) => arbitrage.type === 'coupe' && arbitrage.lu === lu);
  const arbitrage = context.arbitrages[index];
  if (arbitrage?.type === 'coupe') return cutByArbitrage(readPieces(pieces), arbitrage, index, record, context);
  const [structure, titre, ...others] = cells;
  if (structure && titre && others.length === 0 && [structure, titre].every(({ text }) => isName(text)))
    return { structure: plainCell(structure), titre: plainCell(titre), issues: [] };
  return {
    issues: [
      makeIssue({
        ...at,
        code: 'E-COUPE-INDECIDABLE',
        field: 'structure',
        read: cells.map(({ text }) => `« ${text} »`).join(' puis '),
        expected: 'la structure puis le titre, que rien dans le texte ne sépare ici',
        cure: pasteEntry(lu, at.line),
      }),
    ],
  };
}

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
): Coupe {
  const { structure, titre } = arbitrage;
  const gap = whole.text.length - structure.length - titre.length;
  const fits =
    whole.text.startsWith(structure) &&
    whole.text.endsWith(titre) &&
    whole.text.slice(structure.length, structure.length + gap).trim() === '' &&
    gap >= 0;
  if (!fits) {
    return {
      issues: [
        makeIssue({
          code: 'E-ARBITRAGE-INVALIDE',
          file: context.arbitragesFile,
          record,
          field: 'structure',
          read: `« ${structure} » puis « ${titre} »`,
          expected: `deux parties qui reforment « ${whole.text} »`,
        }),
      ],
    };
  }
  const cell = (from: number, to: number): Cell<string> => {
    const reading = sliceReading(whole, from, to);
    return { value: reading.text, reading, rules: reading.rules, arbitrages: [index] };
  };
  return { structure: cell(0, structure.length), titre: cell(structure.length + gap, whole.text.length), issues: [] };
}

function plainCell(reading: Reading): Cell<string> {
  return { value: reading.text, reading, rules: reading.rules, arbitrages: [] };
}

function pasteEntry(lu: string, ligne: number): string {
  const entry = { type: 'coupe', ligne, lu, structure: '…', titre: '…', raison: '…' };
  return `décider une fois, en complétant cette entrée dans arbitrages.json :\n${JSON.stringify(entry)}`;
}
