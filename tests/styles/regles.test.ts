/** The rules in the head of src/styles/tokens.css. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TOKENS = 'src/styles/tokens.css';
const tokens = readFileSync(TOKENS, 'utf8');
const sheets = globSync('src/**/*.{css,astro}').map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, css: path.endsWith('.css') ? text : (/<style>.*<\/style>/s.exec(text)?.[0] ?? '') };
});

/** What the pattern finds in each sheet, by the path of the sheet. */
function findAll(pattern: RegExp): (readonly [path: string, found: string])[] {
  return sheets.flatMap(({ path, css }) =>
    [...css.matchAll(pattern)].map(({ 0: all, 1: found = all }) => [path, found]),
  );
}

test('a colour is written in the tokens alone', () => {
  const colours = findAll(/#[\da-f]{3,8}\b(?=[^{}]*[;}])|\b(?:rgb|hsl|oklch)\(/gi);
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter(([path]) => path !== TOKENS && path !== 'src/styles/tokens-carte.css')).toEqual([]);
});

test('the page changes at the widths that the tokens list, and each of them serves', () => {
  const listed = [...tokens.matchAll(/^ \* {3}(\d+rem) /gm)].map(([, width = '']) => width);
  const used = findAll(/@(?:media|container)[^{]*(?:width|inline-size) *[<>]=? *([\d.]+\w+)/g).map(
    ([, width]) => width,
  );
  expect([...new Set(used)].sort()).toEqual(listed.sort());
});

test('every name that a style uses is declared', () => {
  const declared = new Set(findAll(/(--[\w-]+) *:/g).map(([, name]) => name));
  expect(findAll(/var\((--[\w-]+)/g).filter(([, name]) => !declared.has(name))).toEqual([]);
});
