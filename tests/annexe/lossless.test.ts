import { expect, test } from 'vitest';
import { parseGood, text } from './real.ts';

const { provenance } = parseGood(text);
const inRecords = Object.values(provenance.initiatives).flatMap(({ champs }) =>
  Object.values(champs).flatMap(({ spans }) => spans),
);
const all = [...provenance.habillage, ...provenance.separateurs, ...provenance.total.spans, ...inRecords];

const lines = text.split('\n');

test('each character of the annex that is no blank stands in one span, once', () => {
  const isPrinted = (line: number, column: number): boolean => /\S/.test(lines[line - 1]?.[column - 1] ?? '?');
  const covered = all.flatMap(({ ligne, debut, fin }) =>
    Array.from({ length: fin - debut }, (_, index) => [ligne, debut + index] as const),
  );
  const printed = lines.flatMap((line, row) => line.split('').map((_, index) => [row + 1, index + 1] as const));
  const listPrinted = (places: readonly (readonly [number, number])[]): string[] =>
    places.flatMap((place) => (isPrinted(...place) ? [place.join(':')] : [])).sort();
  expect(listPrinted(covered)).toEqual(listPrinted(printed));
});

test('every span of a record prints the value it stands for', () => {
  for (const { champs } of Object.values(provenance.initiatives)) {
    for (const [champ, { imprime, spans }] of Object.entries(champs)) {
      const words = spans.map(({ ligne, debut, fin }) => lines[ligne - 1]?.slice(debut - 1, fin - 1)).join('\n');
      // Only the printed list of themes holds separators, which belong to no theme.
      const expected = champ === 'themes' ? imprime.replace(/ ?(?:^|(?<=\s))\/ ?/gm, '\n') : imprime;
      expect(words.split(/\s+/)).toEqual(expected.split(/\s+/));
    }
  }
});
