import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import type { Context, Draft, ReadAnnexe, Step } from '../../types.ts';
import { pieceOfLine, readLines } from '../lines.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findPageHeaders, type PageHeaders } from './page-headers.ts';
import { readRecord } from './record.ts';
import { cutSegments } from './segments.ts';
import { findTotal } from './total.ts';

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
