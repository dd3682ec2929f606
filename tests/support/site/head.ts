import type { Page, Site } from './model.ts';

/** What a page must say of itself and does not: language, one h1, title, description, canonical address. */
export function findHeadProblems(site: Site): string[] {
  const pages = site.pages.filter(({ isRedirection }) => !isRedirection);
  // A copy may share the title of the page that it names as canonical.
  const originals = pages.filter(({ url, canonical = url }) => url === canonical);
  const isCanonical = (path: string): boolean => originals.some(({ url }) => url === path);
  return [
    ...pages.flatMap((page) => pageProblems(page, isCanonical).map((problem) => `${page.file}: ${problem}`)),
    ...repeated(originals, 'title', titleOf),
    ...repeated(originals, 'description', descriptionOf),
  ];
}

function pageProblems(page: Page, isCanonical: (path: string) => boolean): string[] {
  const { document, canonical, isIndexable } = page;
  const h1 = document.querySelectorAll('h1');
  const rules: readonly (readonly [isRespected: boolean, problem: string])[] = [
    [document.documentElement.getAttribute('lang') === 'fr', 'lang is not fr'],
    [h1.length === 1, `${h1.length} h1`],
    [h1[0] === undefined || textOf(h1[0]) !== '', 'empty h1'],
    [document.querySelectorAll('head > title').length === 1 && titleOf(page) !== '', 'no title, or several'],
    [document.querySelectorAll('main').length === 1, 'no main, or several'],
    [descriptionOf(page) !== '', 'no description'],
    [document.querySelector('meta[name="viewport"]') !== null, 'no viewport'],
    [!isIndexable || canonical !== undefined, 'no absolute canonical address'],
    [canonical === undefined || isCanonical(canonical), `canonical address ${canonical ?? ''} is no page, or a copy`],
  ];
  return rules.flatMap(([isRespected, problem]) => (isRespected ? [] : [problem]));
}

function titleOf({ document }: Page): string {
  return textOf(document.querySelector('head > title'));
}

function descriptionOf({ document }: Page): string {
  return document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? '';
}

function repeated(pages: readonly Page[], what: string, read: (page: Page) => string): string[] {
  const groups = Map.groupBy(pages, read);
  return [...groups]
    .filter(([text, sharing]) => text !== '' && sharing.length > 1)
    .map(([text, sharing]) => `${sharing.map(({ file }) => file).join(', ')}: same ${what} « ${text} »`);
}
