import { describe, expect, test } from 'vitest';
import adresses from '../../data/adresses.json' with { type: 'json' };
import { structures } from '../../src/dataset.ts';
import { DIST } from '../support/dist.ts';
import { expectedPages } from '../support/site/expected.ts';
import { readSite } from '../support/site/model.ts';

const site = readSite(DIST);
const pageByUrl = new Map(site.pages.map((page) => [page.url, page]));

describe('the built site', () => {
  test.each(Object.entries(expectedPages()))('has every page of the section %s', (_section, paths) => {
    expect(paths.filter((path) => !pageByUrl.has(`/${path}`))).toEqual([]);
  });

  test('has a page for each structure, and no other', () => {
    const found = site.pages.filter(({ url, isRedirection }) => /^\/structures\/[^/]+\/$/.test(url) && !isRedirection);
    expect(found).toHaveLength(structures.length);
  });

  test.each(['initiatives', 'territoires', 'themes', 'communes', 'categories', 'embed'])(
    'has no page of %s that the data does not know',
    (name) => {
      const expected = new Set(expectedPages()[name]?.map((path) => `/${path}`));
      const surplus = site.pages.filter(
        ({ url, isRedirection }) => url.startsWith(`/${name}/`) && !expected.has(url) && !isRedirection,
      );
      expect(surplus.map(({ url }) => url)).toEqual([]);
    },
  );

  test('answers every address ever published', () => {
    expect(adresses.filter((address) => !pageByUrl.has(`/${address}/`))).toEqual([]);
  });

  test('leads from the former address of a structure to its page', () => {
    const page = pageByUrl.get('/structures/quilit/');
    expect(page?.isRedirection).toBe(true);
    expect(page?.document.querySelector('a')?.getAttribute('href')).toBe('/structures/quilit-quilit/');
    expect(page?.canonical).toBe('/structures/quilit-quilit/');
  });

  test('ships no schema library to the browser', () => {
    const holders = [...site.files].filter((file) => file.endsWith('.js') && /\bZod[A-Z]/.test(site.read(file)));
    expect(holders).toEqual([]);
  });
});
