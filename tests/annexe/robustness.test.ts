import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import { hasErrors } from '../../src/domain/records/issue.ts';
import { remove, repeat } from './edits.ts';
import { context, parseGood, text } from './real.ts';

// A new edition has no published address yet: nothing but the reading itself may catch a fault.
const fresh = { ...context, permaliens: [], earlier: [] };
const expected = parseGood(text, fresh).initiatives;
const lineCount = text.split('\n').length;
const FREE_TEXT = ['structure', 'titre', 'resume'] as const;

/** The rule of the house: an error, or the same records with one free-text field changed at most. */
function expectRefusedOrNearlySame(source: string, what: string): void {
  const { value, issues } = parseAnnexe(source, fresh);
  if (!value) {
    expect(hasErrors(issues), what).toBe(true);
    return;
  }
  const montants = value.initiatives.map(({ montant }) => montant);
  expect(montants, what).toEqual(expected.map(({ montant }) => montant));
  const different = value.initiatives.flatMap(({ slug: _, ...read }, index) => {
    const before = new Map(Object.entries(expected[index] ?? {}));
    return Object.entries(read).flatMap(([key, field]) => (String(field) === String(before.get(key)) ? [] : [key]));
  });
  expect(different.length, `${what}: ${different.join(', ')}`).toBeLessThanOrEqual(1);
  for (const field of different) expect(FREE_TEXT, what).toContain(field);
}

const everyLine = Array.from({ length: lineCount }, (_, index) => index + 1);

describe('no damage to one line passes unseen', () => {
  test('removing any one line', { timeout: 240_000 }, () => {
    for (const line of everyLine) expectRefusedOrNearlySame(remove(line)(text), `without line ${line}`);
  });

  test('doubling a line', { timeout: 240_000 }, () => {
    // One of three: what is said twice is harder to miss than what is lost.
    for (const line of everyLine.filter((one) => one % 3 === 1))
      expectRefusedOrNearlySame(repeat(line)(text), `line ${line} twice`);
  });

  test('cutting the file anywhere', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (at) =>
        expectRefusedOrNearlySame(text.slice(0, at), `cut at ${at}`),
      ),
      {
        numRuns: 300,
        examples: [
          [text.lastIndexOf('€')],
          [text.lastIndexOf('€') + 1],
          [text.lastIndexOf('TOTAL')],
          [text.lastIndexOf('TOTAL') + 9],
        ],
      },
    );
  });
});

test('no text at all makes the parser throw', { timeout: 240_000 }, () => {
  const words = fc.constantFrom(...new Set(text.split(/(?<=[\s])/)));
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(words, { maxLength: 200 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (source) => {
      const { value, issues } = parseAnnexe(source, context);
      expect(value === undefined).toBe(hasErrors(issues));
    }),
    { numRuns: 300 },
  );
});
