import { describe, expect, test } from 'vitest';
import { checkCoverage } from '../../scripts/annexe/check/coverage.ts';
import { pieceOfLine, readLines } from '../../scripts/annexe/read/lines.ts';

const lines = readLines('Une structure\n  un titre  \n\n5 000 €');
const whole = lines.map(pieceOfLine);
const [first] = lines;

/** Line, column and cure-to-be of each issue. */
const check = (pieces: typeof whole): (readonly [line: number | null, column: number | null, expected: string])[] =>
  checkCoverage(lines, pieces, 'annexe.txt').map(({ line, column, expected }) => [line, column, expected]);

describe('every character that is no blank belongs to one piece', () => {
  test('as it does when each line is a piece, or two that meet at a space', () => {
    expect(check(whole)).toEqual([]);
    expect(check([{ line: first!, from: 0, to: 3 }, { line: first!, from: 4, to: 13 }, ...whole.slice(1)])).toEqual([]);
  });

  test('and not to none', () => {
    expect(check(whole.slice(1))).toEqual([[1, 1, 'un texte qui appartient à un champ']]);
    expect(check([{ line: first!, from: 0, to: 12 }, ...whole.slice(1)])).toEqual([
      [1, 13, 'un texte qui appartient à un champ'],
    ]);
  });

  test('and not to two', () => {
    expect(check([...whole, { line: lines[1]!, from: 3, to: 5 }])).toEqual([
      [2, 6, 'un texte qui appartient à un seul champ'],
    ]);
  });
});
