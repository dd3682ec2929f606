import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import type { Cell, Cells, Context, Draft, Line, Piece, Step } from '../../types.ts';
import { labelCell, listKept, readMontantCell, textCell } from '../cells.ts';
import { piecesOf, readTokens } from '../lines.ts';
import { readPieces } from '../pieces.ts';
import { readThemesCell } from '../themes-cell.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readPair, type Anchor } from './anchor.ts';
import { readCategorie } from './categorie.ts';
import { diagnoseSegment } from './diagnose.ts';
import { repeatedPair, type Segment } from './segments.ts';
import { cutStructureTitre } from './structure-titre.ts';

/** Reads one segment as a record. What cannot be read is left out of `cells`, and an issue says why. */
export function readRecord(segment: Segment, vocabulary: Vocabulary, context: Context): Step<Draft> {
  const { lines, number, anchor, montantFrom } = segment;
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) throw new Error('a segment has lines');
  const at = { file: context.file, record: number };
  const montant =
    montantFrom === undefined
      ? { value: undefined, issues: [] }
      : readMontantCell([{ line: last, from: montantFrom, to: last.text.length }], at);
  const fields: Step<Cells> = anchor
    ? readAnchored(segment, anchor, vocabulary, context)
    : { value: {}, issues: [diagnoseSegment(segment, vocabulary, context)] };
  const cells = { ...fields.value, montant: montant.value };
  const separators = anchor?.themes.separators ?? [];
  return { value: { number, first, last, cells, separators }, issues: [...montant.issues, ...fields.issues] };
}

/** Every field but the amount of a record whose commune and territoire were recognised. */
function readAnchored(segment: Segment, anchor: Anchor, vocabulary: Vocabulary, context: Context): Step<Cells> {
  const { lines, number, montantFrom } = segment;
  const themes = readThemesCell(anchor.themes, number, context);
  const names = themes.value
    ? cutStructureTitre(anchor.themes.before, themesLine(anchor), number, vocabulary, context)
    : { value: {}, issues: [] };
  const after = [...anchor.after, ...readTokens(lines.slice(lines.indexOf(anchor.line) + 1))].filter(
    ({ line, from }) => montantFrom === undefined || line !== lines.at(-1) || from < montantFrom,
  );
  const { value: categorie, issues: wrongCategorie } = readCategorie(after, segment, vocabulary, context);
  const resume = readResume(piecesOf(categorie.before), segment, anchor, vocabulary, context);
  return {
    value: {
      ...names.value,
      themes: themes.value,
      commune: labelCell(anchor.commune.entry, anchor.commune.tokens, vocabulary),
      territoire: labelCell(anchor.territoire.entry, anchor.territoire.tokens, vocabulary),
      resume: resume.value,
      categorie: categorie.cell,
    },
    issues: [...themes.issues, ...names.issues, ...wrongCategorie, ...resume.issues],
  };
}

function readResume(
  pieces: readonly Piece[],
  { number, lines }: Segment,
  anchor: Anchor,
  vocabulary: Vocabulary,
  context: Context,
): Step<Cell<string> | undefined> {
  const at = { file: context.file, record: number };
  const pair = pieces.find(({ line }) => isPairLine(lines, line, vocabulary));
  const repeated = pair ? [repeatedPair(pair.line, at)] : [];
  if (pieces.length === 0) {
    const place = { ...at, line: anchor.line.number, field: 'resume' as const };
    const read = `rien après « ${anchor.line.text} »`;
    const missing = makeIssue({ ...place, code: 'E-RESUME-ABSENT', read, expected: 'un résumé' });
    return { value: undefined, issues: [...repeated, missing] };
  }
  const flow = checkFlow(pieces, number, context);
  return { value: textCell(readPieces(pieces), flow.value), issues: [...repeated, ...flow.issues] };
}

/**
 * A résumé runs on: no blank line inside it unless an arbitrage keeps it, and every line but the last announces the
 * next. Gives the indexes of the arbitrages that kept a blank line.
 */
function checkFlow(pieces: readonly Piece[], record: number, context: Context): Step<number[]> {
  const value: number[] = [];
  const issues: Issue[] = [];
  for (const [index, { line }] of pieces.entries()) {
    const previous = pieces[index - 1]?.line;
    if (!previous || (previous.wrapped && !line.blankBefore)) continue;
    const kept = line.blankBefore ? listKept(context, 'resume', line.text) : [];
    value.push(...kept);
    if (kept.length > 0) continue;
    const [code, before, expected] = line.blankBefore
      ? (['E-RESUME-INTERROMPU', 'une ligne vide', 'un résumé d’un seul tenant'] as const)
      : (['A-RESUME-DESORDRE', `« ${previous.text} »`, 'une ligne qui annonce la suivante'] as const);
    const at = { file: context.file, record, field: 'resume' as const, line: line.number };
    issues.push(makeIssue({ ...at, code, read: `« ${line.text} » après ${before}`, expected }));
  }
  return { value, issues };
}

const isPairLine = (lines: readonly Line[], line: Line, vocabulary: Vocabulary): boolean => {
  const pair = readPair(lines, lines.indexOf(line), vocabulary);
  return pair?.before.length === 0 && lines[pair.start] === line;
};

const themesLine = ({ themes, line }: Anchor): Line => themes.items[0]?.tokens[0]?.line ?? line;
