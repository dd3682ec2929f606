import { describe, expect, test } from 'vitest';
import adresses from '../../data/adresses.json' with { type: 'json' };
import { DIST } from '../support/dist.ts';
import { expectedInitiatives, expectedPages, expectedStructureCount } from '../support/site/expected.ts';
import { type Page, readSite } from '../support/site/model.ts';

const site = readSite(DIST);
const pageByUrl = new Map(site.pages.map((page) => [page.url, page]));
const initiatives = expectedInitiatives();

/** Text without what French typography changes: kinds of spaces, of apostrophes. */
function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, '').normalize('NFC');
}

function textOf(page: Page | undefined, selector: string): string {
  return plain(page?.document.querySelector(selector)?.textContent ?? '');
}

describe('the built site', () => {
  test.each(Object.entries(expectedPages()))('has every page of the section %s', (_section, paths) => {
    expect(paths.filter((path) => !pageByUrl.has(`/${path}`))).toEqual([]);
  });

  test('has a page for each structure, and no other', () => {
    const found = site.pages.filter(({ url, isRedirection }) => /^\/structures\/[^/]+\/$/.test(url) && !isRedirection);
    expect(found).toHaveLength(expectedStructureCount());
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

  test('prints title, structure and amount on the page of each initiative', () => {
    const wrong = initiatives.filter(({ annee, slug, titre, structure, montant }) => {
      const page = pageByUrl.get(`/initiatives/${annee}/${slug}/`);
      const main = textOf(page, 'main');
      return (
        !textOf(page, 'h1').includes(plain(titre)) || !main.includes(plain(structure)) || !main.includes(`${montant}€`)
      );
    });
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  test('ships no schema library to the browser', () => {
    const holders = [...site.files].filter((file) => file.endsWith('.js') && /\bZod[A-Z]/.test(site.read(file)));
    expect(holders).toEqual([]);
  });
});
