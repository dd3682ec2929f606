import { keepFor } from '../../../src/domain/keep.ts';
import type { Page, Site } from './model.ts';

const ORIGIN = 'http://site.invalid';
const LINKING = ['href', 'src', 'poster', 'action', 'formaction', 'data'];

/** Internal links, assets and fragments that lead nowhere, or out of the base path; one line for each, however many files have it. */
export function findBrokenLinks(site: Site): string[] {
  const pageByUrl = new Map(site.pages.map((page) => [page.url, page]));
  const filesByProblem = new Map<string, string[]>();
  const report = (problem: string, file: string): void => {
    filesByProblem.set(problem, [...(filesByProblem.get(problem) ?? []), file]);
  };
  const check = (from: string, text: string, base: string): void => {
    const url = URL.parse(text, ORIGIN + base);
    if (!url) report(`« ${text} » is no address`, from);
    if (url?.origin !== ORIGIN) return;
    const problem = problemOf(site, url) ?? fragmentProblem(url, pageByUrl.get(decodeURI(url.pathname)));
    if (problem) report(`${text} ${problem}`, from);
  };
  for (const page of site.pages) for (const text of new Set(linksOf(page))) check(page.file, text, page.url);
  for (const file of site.files) {
    if (file.endsWith('.css')) for (const text of cssLinks(site.read(file))) check(file, text, site.base + file);
  }
  return [...filesByProblem].map(([problem, files]) => `${problem} (${nameFiles(files)})`);
}

/** Every address that a page writes in its elements, as written. */
function linksOf({ document }: Page): string[] {
  return Array.from(document.querySelectorAll('*')).flatMap((element) =>
    Array.from(element.attributes).flatMap(({ name, value }) => {
      if (name === 'srcset') return value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
      if (name === 'content') return refreshTarget(element, value);
      // Islands are told in data-* where their files are.
      if (name.startsWith('data-')) return /^\/[^/]/.test(value) ? [value] : [];
      return LINKING.includes(name) ? [value] : [];
    }),
  );
}

/** Addresses that a style sheet loads, as written. */
export function cssLinks(css: string): string[] {
  const loaded = css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g);
  return Array.from(loaded, (match) => match[2] ?? match[4] ?? '').filter((text) => !text.startsWith('data:'));
}

function refreshTarget(element: Element, value: string): string[] {
  if (element.getAttribute('http-equiv')?.toLowerCase() !== 'refresh') return [];
  return [value.replace(/^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?/i, '')];
}

function problemOf({ base, files }: Site, url: URL): string | undefined {
  const path = decodeURI(url.pathname);
  if (!path.startsWith(base)) return `is not under ${base}`;
  const file = path.slice(base.length);
  if (files.has(file === '' || file.endsWith('/') ? `${file}index.html` : file)) return undefined;
  return files.has(`${file}/index.html`) ? 'lacks its final slash' : 'leads nowhere';
}

function fragmentProblem(url: URL, target: Page | undefined): string | undefined {
  const id = decodeURIComponent(url.hash.slice(1));
  // A text fragment and the top of the page exist everywhere.
  if (id === '' || id === 'top' || id.startsWith(':~:') || !target) return undefined;
  return idsOf(target).has(id) ? undefined : 'names an anchor that is not there';
}

const idsOf = keepFor(({ document }: Page) => new Set(Array.from(document.querySelectorAll('[id]'), ({ id }) => id)));

function nameFiles([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
