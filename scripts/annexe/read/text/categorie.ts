import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import { listKept } from '../cells.ts';
import { piecesOf, placeOf } from '../lines.ts';
import { readPieces } from '../pieces.ts';
import type { Segment } from './segments.ts';
import type { Cell, Context, Line, Step, Token } from '../../types.ts';
import { matchEnd, nearestOf, suggest, type Vocabulary } from '../vocabulary.ts';

/** The category, and the words before it: the résumé. */
export interface ReadCategorie {
  cell: Cell<string> | undefined;
  before: readonly Token[];
}

/**
 * Reads the category at the end of `tokens` (the words between territoire and amount). It must begin a
 * line that opens a cell. A category alone on its line stands beside its amount; elsewhere a line of it may be lost.
 */
export function readCategorie(
  tokens: readonly Token[],
  segment: Segment,
  vocabulary: Vocabulary,
  context: Context,
): Step<ReadCategorie> {
  const match = matchEnd(tokens, vocabulary.categories);
  const at = { file: context.file, record: segment.number, field: 'categorie' as const };
  const own = match ? tokens.slice(-match.count) : [];
  const before = tokens.slice(0, tokens.length - own.length);
  const montantLine = segment.montantFrom === undefined ? undefined : segment.lines.at(-1);
  if (!match || !opensCell(own[0], before, montantLine)) {
    return {
      value: { cell: undefined, before },
      issues: montantLine ? [unknownCategorie(tokens, montantLine, context, at)] : [],
    };
  }
  const { entry } = match;
  const reading = readPieces(piecesOf(own));
  const alone =
    // A line lost would show in the number of records of each category, where a person has counted them.
    !context.edition.controles.parCategorie &&
    !isWhole(reading.text, vocabulary) &&
    new Set(own.map(({ line }) => line)).size === 1 &&
    montantLine !== undefined &&
    own[0]?.line !== montantLine;
  const kept = alone ? listKept(context, 'categorie', reading.text) : [];
  const issues: Issue[] = [];
  if (alone && kept.length === 0) {
    const read = `« ${reading.text} » seule sur sa ligne`;
    const expected = 'la catégorie entière, ou sur la ligne de son montant';
    issues.push(makeIssue({ ...at, code: 'E-CATEGORIE-COUPEE', line: placeOf(own).line, read, expected }));
  }
  const arbitrages = [...(entry.arbitrage === undefined ? [] : [entry.arbitrage]), ...kept];
  const rules =
    entry.arbitrage === undefined && reading.text !== entry.value ? [...reading.rules, 'casse'] : reading.rules;
  return { value: { cell: { value: entry.value, reading, rules, arbitrages }, before }, issues };
}

/** A category begins a line that opens a cell, or follows a résumé short enough to share the line of the amount. */
function opensCell(first: Token | undefined, before: readonly Token[], montantLine: Line | undefined): boolean {
  const previous = before.at(-1);
  if (first && first.from > 0) return first.line === montantLine && before.every(({ line }) => line === montantLine);
  return first?.line === montantLine || first?.line.blankBefore === true || previous?.line.wrapped !== true;
}

/** A label printed as the list has it, which is neither the beginning nor the end of another: no line of it can be lost. */
function isWhole(text: string, { categories }: Vocabulary): boolean {
  const others = categories.filter(({ printed }) => printed !== text);
  return (
    others.length < categories.length &&
    !others.some(({ printed }) => printed.startsWith(text) || printed.endsWith(text))
  );
}

function unknownCategorie(
  tokens: readonly Token[],
  montantLine: Line,
  context: Context,
  at: { file: string; record: number; field: 'categorie' },
): Issue {
  const block: Token[] = [];
  for (const token of tokens.toReversed()) {
    const next = block[0];
    if (next && next.line !== token.line && next.line.blankBefore) break;
    block.unshift(token);
  }
  const { text } = readPieces(piecesOf(block));
  const nearest = nearestOf(text, context.categories);
  // Words beside the amount, or a short block of their own, are a category that nobody knows yet.
  const own = block.filter(({ line }) => line === montantLine);
  const isLabel = nearest !== undefined || own.length > 0 || (block.length <= 8 && block[0]?.line.blankBefore === true);
  const line = isLabel ? (block[0]?.line ?? montantLine) : montantLine;
  const code = isLabel ? 'E-CATEGORIE-INCONNUE' : 'E-CATEGORIE-ABSENTE';
  const read = `« ${isLabel ? text : montantLine.text} »`;
  const expected = `une catégorie du référentiel devant le montant${suggest(nearest)}`;
  return makeIssue({ ...at, code, line: line.number, column: 1, read, expected });
}
