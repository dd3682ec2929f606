import { makeIssue, type Issue, type IssueCode } from '../../../../src/domain/records/issue.ts';
import type { Context, Draft, ReadAnnexe, Step, Line, Total } from '../../types.ts';
import { pieceOfLine, readLines } from '../lines.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findPageHeaders, type PageHeaders } from './page-headers.ts';
import { readRecord } from './record.ts';
import { cutSegments } from './segments.ts';
import { readMontant } from '../montant.ts';

/** Reads an annex from its text alone: the closed lists tell where a record and its cells begin and end. */
export function readText(text: string, vocabulary: Vocabulary, context: Context): Step<ReadAnnexe | undefined> {
  const lines = readLines(text);
  const headers = findPageHeaders(lines, context);
  const total = findTotal(headers.value.content, context, lines.length);
  const segments = cutSegments(total.value.content, vocabulary, context.file);
  const records = segments.value.map((segment) => readRecord(segment, vocabulary, context));
  const drafts = records.map(({ value }) => value);
  const unreadable = refuseWithoutBlanks(drafts, context.file);
  if (unreadable) return { value: undefined, issues: [unreadable] };
  return {
    value: { lines, outside: headers.value.lines.map(pieceOfLine), total: total.value, drafts },
    issues: [
      ...headers.issues,
      ...findHeadersInside(drafts, headers.value, context.file),
      ...total.issues,
      ...segments.issues,
      ...records.flatMap((record) => record.issues),
    ],
  };
}

/** Share of the lines inside résumés that may announce nothing before no line of the text can be trusted to. */
const SILENT = 0.25;

/**
 * Some tools drop the blanks at line ends, which alone tell a cell that goes on from one that is over: structure and
 * titre would be cut wrongly without a word. Résumés show it, since all their lines but the last go on.
 */
function refuseWithoutBlanks(drafts: readonly Draft[], file: string): Issue | undefined {
  const inside = drafts.flatMap(({ cells }) => cells.resume?.reading.pieces.slice(0, -1) ?? []);
  const silent = inside.filter(({ line }) => !line.wrapped);
  const [first] = silent;
  if (!first || silent.length < SILENT * inside.length) return undefined;
  const { number: line, text } = first.line;
  const read = `${silent.length} lignes de résumé sur ${inside.length} sans blanc final, comme « ${text} »`;
  const expected = 'un blanc à la fin de chaque ligne que la suivante continue';
  return makeIssue({ code: 'E-EXTRAIT-SANS-BLANCS', file, line, read, expected });
}

/** A page header may stand between two records, never inside one. */
function findHeadersInside(drafts: readonly Draft[], { starts, lines }: PageHeaders, file: string): Issue[] {
  return drafts.flatMap(({ number: record, first, last }) => {
    const inside = starts.filter((start) => start > first.number && start < last.number);
    return inside.map((line) => {
      const read = `« ${lines.find(({ number }) => number === line)?.text ?? ''} »`;
      const expected = 'un en-tête de page entre deux initiatives';
      return makeIssue({ code: 'E-ENTETE-DANS-INITIATIVE', file, line, record, read, expected });
    });
  });
}

/** The total, and the lines left for records. */
export interface FoundTotal extends Total {
  content: readonly Line[];
}

/**
 * Takes the line `TOTAL 692 000 €` out of the text. It must be there once, readable, and last. The word at
 * the start of a line, then a figure or nothing: not a structure called « TOTAL Énergies », nor the end of a sentence.
 */
export function findTotal(content: readonly Line[], { file, edition }: Context, end: number): Step<FoundTotal> {
  const issues: Issue[] = [];
  const report = (code: IssueCode, line: number, read: string, expected: string): void => {
    issues.push(makeIssue({ code, file, line, read, expected }));
  };
  const figureOf = (text: string): string | undefined => readFigure(text, edition.total);
  const totals = content.filter(({ text }, index) => {
    const continues = content[index - 1]?.wrapped === true && content[index]?.blankBefore === false;
    return !continues && figureOf(text) !== undefined;
  });
  const [first, ...others] = totals;
  const rest = content.filter((line) => !totals.includes(line));
  if (!first) {
    const last = content.at(-1);
    const read = last ? `« ${last.text} » en dernière ligne` : 'aucun texte';
    report('E-TOTAL-ABSENT', last?.number ?? end, read, 'une ligne « TOTAL » et son montant à la fin de l’annexe');
    return { value: { montant: undefined, pieces: [], content: rest }, issues };
  }
  for (const { number, text } of others) {
    report('E-TOTAL-REPETE', number, `« ${text} »`, `une seule ligne « TOTAL » (déjà lue ligne ${first.number})`);
  }
  const after = rest.find(({ number }) => number > first.number);
  if (after && others.length === 0) {
    report('E-TEXTE-APRES-TOTAL', after.number, `« ${after.text} »`, 'rien après la ligne « TOTAL »');
  }
  const read = readMontant((figureOf(first.text) ?? '').replace(/ +/g, ' '));
  if ('code' in read) {
    report('E-TOTAL-ILLISIBLE', first.number, `« ${first.text} »`, `« TOTAL » suivi d’${read.expected}`);
  }
  return {
    value: { montant: 'montant' in read ? read.montant : undefined, pieces: totals.map(pieceOfLine), content: rest },
    issues,
  };
}

/** What follows the word of the total on its line: a figure, with two letters read for digits at most, or nothing. */
function readFigure(text: string, word: string): string | undefined {
  if (text === word) return '';
  const figure = text.startsWith(`${word} `) ? text.slice(word.length + 1).trim() : undefined;
  const letters = figure?.match(/\p{L}/gu) ?? [];
  return figure !== undefined && /^[-+−–]? *[\d€]/.test(figure) && letters.length <= 2 ? figure : undefined;
}
