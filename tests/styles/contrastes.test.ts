/** What must be seen stands out from what lies under it: three to one (WCAG 2.2, 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const schemes = ['tokens', 'tokens-carte'].map((name) =>
  readFileSync(`src/styles/${name}.css`, 'utf8').split(/@media (?:screen and \(prefers-color-scheme: dark\)|print)/),
);
const [day, dark] = [0, 1].map((index) => schemes.map((parts) => parts[index]).join(''));
const read = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', colour = '']) => [name, colour]));
const byDay = read(day ?? '');
const inTheDark = new Map([...byDay, ...read(dark ?? '')]);

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21 to 1, and the grey #767676 just over 4.5', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['by day', byDay],
  ['in the dark', inTheDark],
])('%s', (_scheme, colours) => {
  const of = (name: string): string => colours.get(name) ?? '';
  const seen = ['edge', 'focus', 'accent', ...[...colours.keys()].filter((name) => name.startsWith('category-'))];

  test('edges, focus and categories stand out from paper and surface', () => {
    expect(seen.length).toBeGreaterThan(7);
    const pairs = seen.flatMap((name) => ['paper', 'surface'].map((under) => [name, under] as const));
    expect(pairs.filter(([name, under]) => contrast(of(name), of(under)) < 3)).toEqual([]);
  });

  test('the symbols of the map and the focus stand out from the land, its surroundings and the sea', () => {
    expect(of('map-sea')).not.toBe('');
    const grounds = ['map-land', 'map-sea', ...(colours.has('map-ground') ? ['map-ground'] : ['surface'])];
    const pairs = ['accent', 'focus'].flatMap((name) => grounds.map((under) => [name, under] as const));
    expect(pairs.filter(([name, under]) => contrast(of(name), of(under)) < 3)).toEqual([]);
  });
});
