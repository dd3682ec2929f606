import { readPair } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { readCategorie } from './categorie.ts';
import { cutStructureTitre } from './coupe.ts';
import { diagnoseSegment } from './diagnose.ts';
import { makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { piecesOf, readTokens } from './lines.ts';
import { readMontant } from './montant.ts';
import { readPieces } from './reading.ts';
import type { Segment } from './segments.ts';
import { readThemesCell } from './themes-cell.ts';
import type { Cell, Context, Draft, Line, Piece, Step, Token } from './types.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** Reads one segment as a record. What cannot be read is left out of `cells`, and an issue says why. */
export function readRecord(segment: Segment, vocabulary: Vocabulary, context: Context): Step<Draft> {
  const { lines, number, anchor } = segment;
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) throw new Error('a segment has lines');
  const draft: Draft = { number, first, last, cells: {}, separators: [] };
  const issues: Issue[] = [];
  readMontantCell(segment, draft, issues, context.file);
  if (anchor) readAnchored(segment, anchor, vocabulary, context, draft, issues);
  else issues.push(diagnoseSegment(segment, vocabulary, context));
  return { value: draft, issues };
}

function readMontantCell({ montantFrom, number }: Segment, draft: Draft, issues: Issue[], file: string): void {
  if (montantFrom === undefined) return;
  const line = draft.last;
  const reading = readPieces([{ line, from: montantFrom, to: line.text.length }]);
  const read = readMontant(reading.text);
  if ('montant' in read)
    draft.cells.montant = { value: read.montant, reading, rules: ['montant-entier'], arbitrages: [] };
  else
    issues.push(
      makeIssue({
        code: read.code,
        file,
        line: line.number,
        column: line.columns[montantFrom] ?? 1,
        record: number,
        field: 'montant',
        read: `« ${reading.text} »`,
        expected: read.expected,
      }),
    );
}

function readAnchored(
  segment: Segment,
  anchor: Anchor,
  vocabulary: Vocabulary,
  context: Context,
  draft: Draft,
  issues: Issue[],
): void {
  const { lines, number, montantFrom } = segment;
  const { cells } = draft;
  cells.commune = entryCell(anchor.commune.entry, anchor.commune.tokens, vocabulary);
  cells.territoire = entryCell(anchor.territoire.entry, anchor.territoire.tokens, vocabulary);

  const themes = readThemesCell(anchor.themes, number, context);
  issues.push(...themes.issues);
  draft.separators = anchor.themes.separators.map(({ line, from, to }) => ({ line, from, to }));
  if (themes.value) {
    cells.themes = themes.value;
    const coupe = cutStructureTitre(anchor.themes.before, themesLine(anchor), number, vocabulary, context);
    issues.push(...coupe.issues);
    if (coupe.structure) cells.structure = coupe.structure;
    if (coupe.titre) cells.titre = coupe.titre;
  }

  const after = readTokens(lines.slice(lines.indexOf(anchor.line) + 1)).filter(
    ({ line, from }) => montantFrom === undefined || line !== draft.last || from < montantFrom,
  );
  const categorie = readCategorie(after, segment, vocabulary, context);
  issues.push(...categorie.issues);
  if (categorie.cell) cells.categorie = categorie.cell;
  readResume(categorie.before, segment, anchor, vocabulary, context, draft, issues);
}

function readResume(
  tokens: readonly Token[],
  { number, lines }: Segment,
  anchor: Anchor,
  vocabulary: Vocabulary,
  context: Context,
  draft: Draft,
  issues: Issue[],
): void {
  const at = { file: context.file, record: number, field: 'resume' as const };
  const pieces = piecesOf(tokens);
  const pair = pieces.find(({ line }) => isPairLine(lines, line, vocabulary));
  if (pair) {
    issues.push(
      makeIssue({
        ...at,
        code: 'E-COMMUNE-REPETEE',
        line: pair.line.number,
        field: 'commune',
        read: `« ${pair.line.text} »`,
        expected: 'une seule ligne « commune territoire » par initiative',
      }),
    );
  }
  if (pieces.length === 0) {
    issues.push(
      makeIssue({
        ...at,
        code: 'E-RESUME-ABSENT',
        line: anchor.line.number,
        read: `rien après « ${anchor.line.text} »`,
        expected: 'un résumé',
      }),
    );
    return;
  }
  const reading = readPieces(pieces);
  const arbitrages = checkFlow(pieces, at, context, issues);
  draft.cells.resume = { value: reading.text, reading, rules: reading.rules, arbitrages };
}

/** A résumé runs on: no blank line inside it unless an arbitrage keeps it, and every line but the last announces the next. */
function checkFlow(
  pieces: readonly Piece[],
  at: { file: string; record: number; field: 'resume' },
  { arbitrages }: Context,
  issues: Issue[],
): number[] {
  return pieces.slice(1).flatMap(({ line }, index) => {
    const read = `« ${line.text} » après ${line.blankBefore ? 'une ligne vide' : `« ${pieces[index]?.line.text ?? ''} »`}`;
    if (line.blankBefore) {
      const accepted = arbitrages.findIndex(
        (arbitrage) => arbitrage.type === 'incomplet' && arbitrage.champ === 'resume' && arbitrage.lu === line.text,
      );
      if (accepted >= 0) return [accepted];
      issues.push(
        makeIssue({
          ...at,
          code: 'E-RESUME-INTERROMPU',
          line: line.number,
          read,
          expected: 'un résumé d’un seul tenant',
        }),
      );
    } else if (pieces[index]?.line.wrapped === false) {
      issues.push(
        makeIssue({
          ...at,
          code: 'A-RESUME-DESORDRE',
          line: line.number,
          read,
          expected: 'une ligne qui annonce la suivante',
        }),
      );
    }
    return [];
  });
}

const isPairLine = (lines: readonly Line[], line: Line, vocabulary: Vocabulary): boolean => {
  const pair = readPair(lines, lines.indexOf(line), vocabulary);
  return pair?.before.length === 0 && lines[pair.start] === line;
};

/** A label of a closed list: printed so, or normalised (accents, case), or decided by an alias. */
function entryCell(entry: Entry, tokens: readonly Token[], { communeByCode }: Vocabulary): Cell<string> {
  const reading = readPieces(piecesOf(tokens));
  const official = communeByCode.get(entry.value)?.nom ?? entry.value;
  if (entry.arbitrage !== undefined)
    return { value: entry.value, reading, rules: reading.rules, arbitrages: [entry.arbitrage] };
  return {
    value: entry.value,
    reading,
    rules: reading.text === official ? reading.rules : [...reading.rules, 'accents'],
    arbitrages: [],
  };
}

const themesLine = ({ themes, line }: Anchor): Line => themes.items[0]?.tokens[0]?.line ?? line;
