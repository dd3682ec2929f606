import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { listFiles } from '../support/dist.ts';

const ROOMS = ['data', 'docs', 'public', 'scripts', 'src', 'tests'];
/** A path from the root, in backticks or in a picture made of text; one with a blank to fill in (`<year>`, `*`) is none. */
const PATH = new RegExp(`(?<![\\w./-])((?:${ROOMS.join('|')})/[^\\s\`<>*{},;:#)]*[\\w\\]/])(?=[\\s\`,;:#).]|$)`, 'g');
const NAME = /`([\w.-]+\.(?:astro|css|geojson|js|json|md|mjs|ts|txt))`/g;
const names = new Set([...ROOMS.flatMap((room) => listFiles(room)).map((path) => basename(path)), ...readdirSync('.')]);

const guide = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const texts = guide.map((page) => ({ page, text: readFileSync(page, 'utf8') }));

/** What a pattern finds in the guide and `isTrue` refuses, with its page. */
function listFalse(pattern: RegExp, isTrue: (found: string, page: string) => boolean): string[] {
  return texts.flatMap(({ page, text }) =>
    Array.from(text.matchAll(pattern), ([, found = '']) => found).flatMap((found) =>
      isTrue(found, page) ? [] : [`${page}: ${found}`],
    ),
  );
}

test('the guide names files of the repository that are there, a name alone being that of one of them', () => {
  expect(listFalse(PATH, (path) => existsSync(path))).toEqual([]);
  expect(listFalse(NAME, (name) => names.has(name))).toEqual([]);
});

test('the guide leads to pages of its own that are there', () => {
  expect(listFalse(/\]\((?!https?:)([^)#]+)/g, (path, page) => existsSync(join(dirname(page), path)))).toEqual([]);
});

test('the guide names commands that package.json has', () => {
  expect(listFalse(/npm run\s+(?:-s )?([\w-]+(?::[\w-]+)*)/g, (name) => Object.hasOwn(manifest.scripts, name))).toEqual(
    [],
  );
});
