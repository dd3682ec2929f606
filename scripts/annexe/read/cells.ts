import { makeIssue } from '../../../src/domain/records/issue.ts';
import type { Cell, Cells, Piece, Step, Token } from '../types.ts';
import { piecesOf } from './lines.ts';
import { readMontant } from './montant.ts';
import { readPieces } from './pieces.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** A text as printed. */
export function textCell(pieces: readonly Piece[]): Cell<string> {
  const reading = readPieces(pieces);
  return { value: reading.text, reading, rules: reading.rules, arbitrages: [] };
}

/** A label of a closed list or a commune: printed so, or normalised (accents, case), or decided by an alias. */
export function labelCell(entry: Entry, tokens: readonly Token[], { communeByCode }: Vocabulary): Cell<string> {
  const cell = textCell(piecesOf(tokens));
  const official = communeByCode.get(entry.value)?.nom ?? entry.value;
  if (entry.arbitrage !== undefined) return { ...cell, value: entry.value, arbitrages: [entry.arbitrage] };
  return {
    ...cell,
    value: entry.value,
    rules: cell.value === official ? cell.rules : [...cell.rules, 'accents'],
  };
}

/** An amount in whole euros, or the reason why the text is none. */
export function readMontantCell(
  pieces: readonly Piece[],
  at: { file: string; record: number },
): Step<Cell<number> | undefined> {
  const reading = readPieces(pieces);
  const read = readMontant(reading.text);
  if ('montant' in read)
    return { value: { value: read.montant, reading, rules: ['montant-entier'], arbitrages: [] }, issues: [] };
  const [first] = pieces;
  const issue = makeIssue({
    ...at,
    code: read.code,
    line: first?.line.number ?? null,
    column: first ? (first.line.columns[first.from] ?? 1) : null,
    field: 'montant',
    read: `« ${reading.text} »`,
    expected: read.expected,
  });
  return { value: undefined, issues: [issue] };
}

const CHAMPS = [
  'structure',
  'titre',
  'themes',
  'commune',
  'territoire',
  'resume',
  'categorie',
  'montant',
] as const satisfies readonly (keyof Cells)[];

/** The cells that could be read, with their fields, in the order of the annex. */
export function listCells({ cells }: { cells: Cells }): [champ: keyof Cells, cell: Cell<unknown>][] {
  return CHAMPS.flatMap((champ) => {
    const cell: Cell<unknown> | undefined = cells[champ];
    return cell ? [[champ, cell]] : [];
  });
}
