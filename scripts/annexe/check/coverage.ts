import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Line, Piece } from '../types.ts';

/** Checks that every non-blank character of the text belongs to exactly one piece; one issue a line that fails. */
export function checkCoverage(lines: readonly Line[], pieces: readonly Piece[], file: string): Issue[] {
  const claims = new Map(lines.map((line) => [line, new Uint16Array(line.text.length)]));
  for (const { line, from, to } of pieces) {
    const counts = claims.get(line);
    for (let at = from; counts && at < to; at++) counts[at] = (counts[at] ?? 0) + 1;
  }
  return lines.flatMap((line) => {
    const counts = claims.get(line) ?? [];
    let at = 0;
    while (at < counts.length && (counts[at] === 1 || line.text[at] === ' ')) at++;
    if (at === counts.length) return [];
    const issue = makeIssue({
      code: 'E-TEXTE-ORPHELIN',
      file,
      line: line.number,
      column: line.columns[at] ?? 1,
      read: `« ${line.text.slice(at)} »`,
      expected: counts[at] === 0 ? 'un texte qui appartient à un champ' : 'un texte qui appartient à un seul champ',
    });
    return [issue];
  });
}
