import { makeIssue } from '../../../src/domain/records/issue.ts';
import { type Champ, CHAMPS } from '../../../src/domain/records/champs.ts';
import type { Cell, Cells, Context, Piece, Reading, Step, Token } from '../types.ts';
import { piecesOf, placeOf } from './lines.ts';
import { readMontant } from './montant.ts';
import { readPieces } from './pieces.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** A text as printed, with the indexes of the arbitrages that decided it. */
export function textCell(reading: Reading, arbitrages: readonly number[] = []): Cell<string> {
  return { value: reading.text, reading, rules: reading.rules, arbitrages };
}

/** A label of a closed list or a commune: printed so, or normalised (accents, case), or decided by an alias. */
export function labelCell(entry: Entry, tokens: readonly Token[], { communeByCode }: Vocabulary): Cell<string> {
  const cell = textCell(readPieces(piecesOf(tokens)));
  const official = communeByCode.get(entry.value)?.nom ?? entry.value;
  if (entry.arbitrage !== undefined) return { ...cell, value: entry.value, arbitrages: [entry.arbitrage] };
  return { ...cell, value: entry.value, rules: cell.value === official ? cell.rules : [...cell.rules, 'accents'] };
}

/** The arbitrage, if any, that keeps this incomplete text of a field as it is printed: a list of its index. */
export function listKept({ arbitrages }: Context, champ: Champ, lu: string): number[] {
  const index = arbitrages.findIndex((one) => one.type === 'incomplet' && one.champ === champ && one.lu === lu);
  return index < 0 ? [] : [index];
}

/** An amount in whole euros, or the reason why the text is none. `inEuros`: see `readMontant`. */
export function readMontantCell(
  pieces: readonly Piece[],
  at: { file: string; record: number },
  inEuros = false,
): Step<Cell<number> | undefined> {
  const reading = readPieces(pieces);
  const read = readMontant(reading.text, inEuros);
  if ('montant' in read)
    return { value: { value: read.montant, reading, rules: read.rules, arbitrages: [] }, issues: [] };
  const place = { ...at, ...placeOf(pieces), field: 'montant' as const };
  return { value: undefined, issues: [makeIssue({ ...place, ...read, read: `« ${reading.text} »` })] };
}

/** The cells that could be read, with their fields, in the order of the annex. */
export function listCells({ cells }: { cells: Cells }): [champ: Champ, cell: Cell<unknown>][] {
  return CHAMPS.flatMap((champ) => {
    const cell: Cell<unknown> | undefined = cells[champ];
    return cell ? [[champ, cell]] : [];
  });
}
