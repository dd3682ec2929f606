import { makeIssue } from '../../../../src/domain/records/issue.ts';
import type { Issue } from '../../../../src/domain/records/issue.ts';
import type { Context, Draft, ReadAnnexe, Step } from '../../types.ts';
import { pieceOfLine, readLines } from '../lines.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findPageHeaders } from './page-headers.ts';
import type { PageHeaders } from './page-headers.ts';
import { readRecord } from './record.ts';
import { cutSegments } from './segments.ts';
import { findTotal } from './total.ts';

/** Reads an annex from its text alone: the closed lists tell where a record and its cells begin and end. */
export function readText(text: string, vocabulary: Vocabulary, context: Context): Step<ReadAnnexe> {
  const lines = readLines(text);
  const headers = findPageHeaders(lines, context);
  const total = findTotal(headers.value.content, context, lines.length);
  const segments = cutSegments(total.value.content, vocabulary, context.file);
  const records = segments.value.map((segment) => readRecord(segment, vocabulary, context));
  const drafts = records.map(({ value }) => value);
  return {
    value: { lines, furniture: headers.value.lines.map(pieceOfLine), total: total.value, drafts },
    issues: [
      ...headers.issues,
      ...findHeadersInside(drafts, headers.value, context.file),
      ...total.issues,
      ...segments.issues,
      ...records.flatMap((record) => record.issues),
    ],
  };
}

/** A page header may stand between two records, never inside one. */
function findHeadersInside(drafts: readonly Draft[], { starts, lines }: PageHeaders, file: string): Issue[] {
  return drafts.flatMap(({ number, first, last }) =>
    starts
      .filter((start) => start > first.number && start < last.number)
      .map((start) =>
        makeIssue({
          code: 'E-ENTETE-DANS-INITIATIVE',
          file,
          line: start,
          record: number,
          read: `« ${lines.find((line) => line.number === start)?.text ?? ''} »`,
          expected: 'un en-tête de page entre deux initiatives',
        }),
      ),
  );
}
