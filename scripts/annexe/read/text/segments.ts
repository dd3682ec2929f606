import { findAnchors, readAnchorThemes, type Anchor, type FoundAnchor } from './anchor.ts';
import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import { readTokens } from '../lines.ts';
import { findMontant } from '../montant.ts';
import type { Line, Step } from '../../types.ts';
import { matchEnd, type Vocabulary } from '../vocabulary.ts';

/** The lines of one record, from its structure to its amount. */
export interface Segment {
  number: number;
  lines: readonly Line[];
  anchor: Anchor | undefined;
  /** Offset of the amount in the last line; absent when the amount is lost, which has been said. */
  montantFrom: number | undefined;
}

/**
 * Cuts the text into records. A record ends at its amount; where an amount is lost, the next record's
 * own commune shows it, and the category between the two shows where.
 */
export function cutSegments(content: readonly Line[], vocabulary: Vocabulary, file: string): Step<Segment[]> {
  const issues: Issue[] = [];
  const value: Segment[] = [];
  for (const { lines, montantFrom } of splitAtMontants(content, vocabulary)) {
    const at = { file, record: value.length + 1 };
    const { value: anchors, issues: repeated } = dropRepeated(findAnchors(lines, vocabulary), lines, at);
    issues.push(...repeated);
    let rest: readonly Line[] = lines;
    for (const [index, anchor] of anchors.entries()) {
      const next = anchors[index + 1];
      const isLast = next === undefined;
      const end = isLast && montantFrom !== undefined ? rest.length : lostEnd(rest, anchor, next, vocabulary);
      const number = value.length + 1;
      const part = rest.slice(0, end);
      const ownMontant = isLast ? montantFrom : undefined;
      if (ownMontant === undefined) issues.push(lostMontant(part, rest[end], file, number));
      value.push({ number, lines: part, anchor: readAnchorThemes(anchor, part, vocabulary), montantFrom: ownMontant });
      rest = rest.slice(end);
    }
    if (anchors.length > 0 && rest.length === 0) continue;
    const alone = { anchor: undefined, montantFrom: anchors.length === 0 ? montantFrom : undefined };
    value.push({ number: value.length + 1, lines: rest, ...alone });
  }
  return { value, issues };
}

function splitAtMontants(content: readonly Line[], { categories }: Vocabulary) {
  const parts: { lines: Line[]; montantFrom: number | undefined }[] = [];
  let lines: Line[] = [];
  for (const [index, line] of content.entries()) {
    lines.push(line);
    const montantFrom = findMontant(line, content[index - 1], categories);
    if (montantFrom === undefined) continue;
    parts.push({ lines, montantFrom });
    lines = [];
  }
  if (lines.length > 0) parts.push({ lines, montantFrom: undefined });
  return parts;
}

/** Two anchors with nothing between them are one line printed twice. */
function dropRepeated(
  anchors: readonly FoundAnchor[],
  lines: readonly Line[],
  at: { file: string; record: number },
): Step<FoundAnchor[]> {
  const isRepeated = (anchor: FoundAnchor, index: number): boolean => {
    const previous = anchors[index - 1];
    return previous !== undefined && lines.indexOf(anchor.line) - lines.indexOf(previous.line) <= 1;
  };
  return {
    value: anchors.filter((anchor, index) => !isRepeated(anchor, index)),
    issues: anchors.filter(isRepeated).map(({ line }) => repeatedPair(line, at)),
  };
}

/** A line « commune territoire » printed twice in one record. */
export function repeatedPair(line: Line, at: { file: string; record: number }): Issue {
  const place = { ...at, line: line.number, field: 'commune' as const };
  const expected = 'une seule ligne « commune territoire » par initiative';
  return makeIssue({ ...place, code: 'E-COMMUNE-REPETEE', read: `« ${line.text} »`, expected });
}

/** How many lines belong to a record whose amount is lost: up to its category, or else to the end of its résumé. */
function lostEnd(
  lines: readonly Line[],
  anchor: FoundAnchor,
  next: FoundAnchor | undefined,
  { categories }: Vocabulary,
): number {
  const start = lines.indexOf(anchor.line) + 1;
  const stop = next ? lines.indexOf(next.line) : lines.length;
  for (let index = start; index < stop; index++) {
    const line = lines[index];
    if (!line?.blankBefore) continue;
    const length = [1, 2, 3, 4, 5, 6].find((count) => {
      const tokens = readTokens(lines.slice(index, index + count));
      return matchEnd(tokens, categories)?.count === tokens.length;
    });
    if (length !== undefined) return index + length;
  }
  const blank = lines.findIndex((line, index) => index > start && index < stop && line.blankBefore);
  return blank < 0 ? stop : blank;
}

function lostMontant(part: readonly Line[], following: Line | undefined, file: string, record: number): Issue {
  const last = part.at(-1);
  const at = { file, line: last?.number ?? following?.number ?? 1, record, field: 'montant' as const };
  const read = `${following ? `« ${following.text} »` : 'rien'} après « ${last?.text ?? ''} »`;
  const expected = 'la catégorie puis le montant, comme « 25 000 € »';
  return makeIssue({ ...at, code: 'E-MONTANT-ABSENT', read, expected });
}
