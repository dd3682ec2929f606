import { describe, expect, test } from 'vitest';
import { DIST, listFiles, readText } from '../support/dist.ts';
import {
  BUDGETS,
  imagesOf,
  ISLAND,
  RAPIDE,
  scriptsOf,
  sizeOf,
  SOIGNE,
  staticScriptsOf,
  weigh,
} from '../support/site/budgets.ts';
import { readSite } from '../support/site/model.ts';

const pages = readSite(DIST).pages.filter(({ isRedirection }) => !isRedirection);
const pathOf = (url: string): string => url.replace(/^\//, '');
const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;
const budgetOf = (url: string) => BUDGETS.find(({ path }) => path.test(url));

describe.each(BUDGETS)('$kind', (budget) => {
  const own = pages.filter(({ url }) => budgetOf(url) === budget);

  test(`has pages, and none is over ${budget.firstView} kB for its first view`, () => {
    expect(own.length).toBeGreaterThan(0);
    const weighPage = ({ url, file, document }: (typeof own)[number], quality: number) => {
      // No first view waits for a sheet that is for paper alone.
      const sheets = [...document.querySelectorAll('link[rel="stylesheet"]:not([media="print"])')].map((link) =>
        pathOf(link.getAttribute('href') ?? ''),
      );
      const bytes = [file, ...new Set(sheets)].reduce((sum, path) => sum + weigh(DIST, path, quality), 0);
      return { url, weight: kilobytes(bytes) };
    };
    // Most pages are light enough even compressed in a hurry: to take care with each takes ten seconds.
    const doubtful = own.filter((page) => weighPage(page, RAPIDE).weight > budget.firstView);
    const weights = doubtful.map((page) => weighPage(page, SOIGNE));
    expect(weights.filter(({ weight }) => weight > budget.firstView)).toEqual([]);
  });

  test(`asks for no more than ${budget.scripts} kB of script`, () => {
    const weights = own.map(({ url, document }) => {
      const entries = [...document.querySelectorAll('script[src]')].map((script) =>
        pathOf(script.getAttribute('src') ?? ''),
      );
      const bytes = [...scriptsOf(DIST, entries)].reduce((sum, file) => sum + weigh(DIST, file), 0);
      return { url, weight: kilobytes(bytes) };
    });
    expect(weights.filter(({ weight }) => weight > budget.scripts)).toEqual([]);
  });

  test(`asks for no more than ${budget.images} kB of pictures`, () => {
    const weights = own.map(({ url, document }) => {
      const bytes = [...imagesOf(DIST, document)].reduce((sum, file) => sum + sizeOf(DIST, file), 0);
      return { url, weight: kilobytes(bytes) };
    });
    expect(weights.filter(({ weight }) => weight > budget.images)).toEqual([]);
  });
});

test(`the island of the catalogue starts with no more than ${ISLAND} kB`, () => {
  const element = listFiles(DIST).find((path) => /_astro\/Catalogue\..*\.js$/.test(path)) ?? '';
  const [, later = ''] = /import\(["'`]\.\/([\w.-]+\.js)["'`]\)/.exec(readText(DIST, element)) ?? [];
  const island = new Set(
    [element, element.replace(/[^/]+$/, later)].flatMap((path) => [...staticScriptsOf(DIST, path)]),
  );
  // The search is in it: had a file escaped, the sum would say little.
  expect([...island].some((path) => readText(DIST, path).includes('jus|lors|puis'))).toBe(true);
  expect(kilobytes([...island].reduce((sum, path) => sum + weigh(DIST, path), 0))).toBeLessThanOrEqual(ISLAND);
});

test('the drawings of the themes weigh no more than 2 kB in all, and each that a page shows is there', () => {
  expect(kilobytes(weigh(DIST, 'themes.svg'))).toBeLessThanOrEqual(2);
  const there = new Set(
    Array.from(readText(DIST, 'themes.svg').matchAll(/id="([^"]+)"/g), ([, id]) => `/themes.svg#${id}`),
  );
  const shown = pages.flatMap(({ document }) =>
    Array.from(document.querySelectorAll('use'), (use) => use.getAttribute('href') ?? ''),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((address) => !there.has(address))).toEqual([]);
});

test('the faces weigh no more than 45 kB in all', () => {
  const fonts = listFiles(DIST).filter((path) => path.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  // A woff2 is compressed already: its own size counts.
  expect(kilobytes(fonts.reduce((sum, path) => sum + weigh(DIST, path), 0))).toBeLessThanOrEqual(45);
});
