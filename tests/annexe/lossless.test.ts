import { expect, test } from 'vitest';
import type { Span } from '../../src/domain/records/schema/edition.ts';
import { parseGood, text } from './real.ts';

const { provenance } = parseGood(text);
const inRecords = Object.values(provenance.initiatives).flatMap(({ champs }) =>
  Object.values(champs).flatMap(({ spans }) => spans),
);
const all = [...provenance.habillage, ...provenance.separateurs, ...provenance.total.spans, ...inRecords];

/** Writes what the spans cover on a blank page of the same shape: twice what two of them do. */
function rebuild(spans: readonly Span[]): string {
  const source = text.split('\n');
  const page = source.map((line) => new Array<string>(line.length).fill(''));
  for (const { ligne, debut, fin } of spans) {
    for (let column = debut; column < fin; column++) {
      const row = page[ligne - 1]!;
      row[column - 1] = (row[column - 1] ?? '') + (source[ligne - 1]?.[column - 1] ?? '?');
    }
  }
  return page
    .map((row) =>
      row
        .map((written) => written || ' ')
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

test('the spans alone rebuild the annex, blanks at line ends aside, each character once', () => {
  const trimmed = text.split('\n').map((line) => line.trimEnd());
  expect(rebuild(all)).toBe(trimmed.join('\n'));
});

test('every span of a record prints the value it stands for', () => {
  const lines = text.split('\n');
  for (const { champs } of Object.values(provenance.initiatives)) {
    for (const [champ, { imprime, spans }] of Object.entries(champs)) {
      const words = spans.map(({ ligne, debut, fin }) => lines[ligne - 1]?.slice(debut - 1, fin - 1)).join('\n');
      // Only the printed list of themes holds separators, which belong to no theme.
      const expected = champ === 'themes' ? imprime.replace(/ ?(?:^|(?<=\s))\/ ?/gm, '\n') : imprime;
      expect(words.split(/\s+/)).toEqual(expected.split(/\s+/));
    }
  }
});
