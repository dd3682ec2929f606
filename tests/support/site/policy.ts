import { cssLinks } from './links.ts';
import type { Page, Site } from './model.ts';

const DATA_TYPES = ['application/json', 'application/ld+json', 'speculationrules', 'importmap'];
const LOADING_RELS =
  /\b(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;

/** Pages whose policy is not the one expected, or comes after something that it should have covered. */
export function findPolicyProblems(site: Site, policy: string): string[] {
  return site.pages.flatMap(({ file, document }) => {
    const metas = Array.from(document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]'));
    const [meta] = metas;
    if (metas.length !== 1 || meta === undefined) return [`${file}: ${metas.length} policies`];
    const written = meta.getAttribute('content') ?? '';
    if (directives(written) !== directives(policy)) return [`${file}: another policy, ${written}`];
    const [firstLoading] = document.querySelectorAll('script, link, style, img, body');
    const order = firstLoading ? meta.compareDocumentPosition(firstLoading) & 4 : 4;
    return order === 0 ? [`${file}: the policy comes after <${firstLoading?.localName ?? ''}>`] : [];
  });
}

/** Scripts, styles and handlers written in a page: the policy would block them. */
export function findInlineCode(site: Site): string[] {
  return site.pages.flatMap(({ file, document }) => {
    const found = Array.from(document.querySelectorAll('*')).flatMap((element) => inlineCodeOf(element));
    return found.map((problem) => `${file}: ${problem}`);
  });
}

/** Resources that a page or a style sheet would load from another server. */
export function findThirdParties(site: Site): string[] {
  const inPages = site.pages.flatMap((page) => loadedBy(page).map((address) => [page.file, address] as const));
  const inStyles = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => cssLinks(site.read(file)).map((address) => [file, address] as const));
  return [...inPages, ...inStyles]
    .filter(([, address]) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address))
    .map(([file, address]) => `${file}: loads ${address}`);
}

/** A policy, independent of the order and spacing of its directives. */
function directives(policy: string): string {
  const parts = policy.split(';').map((part) => part.trim().replace(/\s+/g, ' '));
  return parts
    .filter((part) => part !== '')
    .sort()
    .join('; ');
}

function inlineCodeOf(element: Element): string[] {
  const name = element.localName;
  const type = element.getAttribute('type') ?? '';
  const problems: string[] = [];
  if (name === 'script' && !element.hasAttribute('src') && !DATA_TYPES.includes(type)) problems.push('inline <script>');
  if (name === 'style') problems.push('inline <style>');
  for (const { name: attribute, value } of Array.from(element.attributes)) {
    if (attribute === 'style') problems.push(`style attribute on <${name}>`);
    if (/^on[a-z]/.test(attribute)) problems.push(`${attribute} attribute on <${name}>`);
    if (/^\s*javascript:/i.test(value)) problems.push(`javascript: address on <${name}>`);
  }
  return problems;
}

function loadedBy({ document }: Page): string[] {
  const links = Array.from(document.querySelectorAll('link[href]'))
    .filter((link) => LOADING_RELS.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? '');
  const sources = Array.from(document.querySelectorAll('[src], [srcset], [poster], object[data], use[href]'));
  return [
    ...links,
    ...sources.flatMap((element) => ['src', 'poster', 'data', 'href'].map((name) => element.getAttribute(name) ?? '')),
    ...sources.flatMap(srcsetOf),
  ];
}

function srcsetOf(element: Element): string[] {
  return (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim());
}
