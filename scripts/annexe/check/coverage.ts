import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { placeOf } from '../read/lines.ts';
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
    const place = { file, ...placeOf([{ line, from: at, to: counts.length }]) };
    const read = `« ${line.text.slice(at)} »`;
    const expected = `un texte qui appartient à un ${counts[at] === 0 ? '' : 'seul '}champ`;
    return [makeIssue({ ...place, code: 'E-TEXTE-ORPHELIN', read, expected })];
  });
}
