import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../support/dist.ts';

const ROOMS_OF_SRC = ['client', 'components', 'dataset.ts', 'domain', 'exports', 'layouts', 'pages', 'site', 'styles'];

test('src/ has no room that the walls do not know', () => {
  const unknown = readdirSync('src').filter((name) => !ROOMS_OF_SRC.includes(name));
  expect(unknown).toEqual([]);
});

test('src/ names no year, no count and no total of an edition', () => {
  const known = new RegExp(`\\b(?:${[...readdirSync('data/editions'), '692', '59'].join('|')})\\b`);
  const naming = listFiles('src')
    .filter((path) => /\.(?:ts|astro|css)$/.test(path))
    .flatMap((path) => {
      const lines = readFileSync(`src/${path}`, 'utf8').split('\n');
      return lines.flatMap((line, index) => (known.test(line) ? [`src/${path}:${index + 1} ${line.trim()}`] : []));
    });
  expect(naming).toEqual([]);
});
