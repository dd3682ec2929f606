import { expect, test } from 'vitest';
import { joinLines } from '../../../scripts/annexe/read/pdf/join-lines.ts';
import joined from '../../fixtures/lignes-jointes.json' with { type: 'json' };

const join = (lines: readonly string[], known: readonly string[] = [], soft: readonly number[] = []): string =>
  joinLines(
    lines.map((text, index) => ({ text, endsInSoftHyphen: soft.includes(index) })),
    new Set(known),
  ).text;

test.each(joined)('$says', ({ lines, known, soft, text }) => {
  expect(join(lines, known, soft)).toBe(text);
});
