import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectData } from './fixture.ts';

const src = join(projectData, '..', 'src');

test('no file of src/ names the year of an edition', () => {
  const years = new RegExp(`(?<![\\w\\\\])(?:${readdirSync(join(projectData, 'editions')).join('|')})(?!\\w)`);
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ts|astro|css)$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((name) => years.test(readFileSync(join(src, name), 'utf8')))).toEqual([]);
});
