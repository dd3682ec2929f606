import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BASE_BUILD } from '../../scripts/shared/builds.ts';
import { BASE_DIST, DIST } from '../support/dist.ts';
import { expectedInitiatives, expectedPages } from '../support/site/expected.ts';
import { type Page, readSite, type Site } from '../support/site/model.ts';

const FOLDER = 'partage/';
const subjects = (name: string): string[] =>
  (expectedPages()[name] ?? []).filter((path) => path !== `${name}/`).map((path) => path.replace(/\/$/, ''));
/** The pages that have cards of their own, without base path and last slash. */
const owners = [
  ...expectedInitiatives().map(({ annee, slug }) => `initiatives/${annee}/${slug}`),
  ...['territoires', 'themes', 'categories'].flatMap(subjects),
];

const contentOf = ({ document }: Page, name: string): string[] =>
  Array.from(document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`), (meta) =>
    (meta.getAttribute('content') ?? '').trim(),
  );

/** What a page that is shared does not say, or says wrong. */
function findShareProblems(site: Site, page: Page): string[] {
  const { document, url } = page;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const path = url.slice(site.base.length).replace(/\/$/, '');
  const picture = `${FOLDER}${owners.includes(path) ? path : 'site'}.png`;
  const title = document.querySelector('head > title')?.textContent.trim() ?? '';
  const expected: Record<string, (content: string) => boolean> = {
    'og:title': (content) => content !== '' && title.startsWith(content),
    'og:description': (content) =>
      content !== '' && content === document.querySelector('meta[name="description"]')?.getAttribute('content'),
    'og:url': (content) => content === canonical,
    'og:image': (content) => content === new URL(site.base + picture, canonical).href && site.files.has(picture),
    'og:image:type': (content) => content === 'image/png',
    'og:image:width': (content) => content === '1200',
    'og:image:height': (content) => content === '630',
    // What X takes of an alternative text.
    'og:image:alt': (content) => /montants?.*€/i.test(content) && content.length <= 420,
    'twitter:card': (content) => content === 'summary_large_image',
  };
  return Object.entries(expected).flatMap(([name, isRight]) => {
    const [content = '', ...others] = contentOf(page, name);
    return others.length === 0 && isRight(content) ? [] : [`${url}: ${name} « ${content} »`];
  });
}

describe.each([
  ['at the root', DIST, '/'],
  ['under a base path', BASE_DIST, BASE_BUILD.base],
])('the site %s', (_where, folder, base) => {
  if (!existsSync(folder)) throw new Error('« npm run test:site » construit aussi le site sous un chemin de base.');
  const site = readSite(folder, base);

  test('has a card for itself, each initiative, territoire, theme and category, and no other', () => {
    const cards = [...site.files].filter((file) => file.startsWith(FOLDER));
    expect(cards.sort()).toEqual(['site', ...owners].map((path) => `${FOLDER}${path}.png`).sort());
  });

  test('names on every page its card, or that of the site, by an absolute address', () => {
    const shared = site.pages.filter(({ isIndexable }) => isIndexable);
    expect(shared.length).toBeGreaterThan(owners.length);
    expect(shared.flatMap((page) => findShareProblems(site, page))).toEqual([]);
  });
});

const site = readSite(DIST);
const cards = [...site.files].filter((file) => file.startsWith(FOLDER));

test('every card is a PNG of 1200 by 630 with a palette (colour type 3) that weighs no more than 60 kB', () => {
  const wrong = cards.flatMap((file) => {
    const bytes = readFileSync(join(DIST, file));
    const size = [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]].join(' ');
    return size === 'PNG 1200 630 3' && bytes.length <= 60_000 ? [] : [`${file}: ${size}, ${bytes.length}`];
  });
  expect(wrong).toEqual([]);
});

test('no two cards are the same picture', () => {
  const pictures = new Set(cards.map((file) => readFileSync(join(DIST, file), 'latin1')));
  expect(pictures.size).toBe(cards.length);
});
