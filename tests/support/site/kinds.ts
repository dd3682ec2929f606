import { longestOfEachKind } from '../../../scripts/shared/kinds.ts';
import type { Page, Site } from './model.ts';

/**
 * One page of each kind, its longest. A page that only repeats another needs no look of its own.
 *
 * @returns pages by the name of their kind, `/themes/…/` for instance
 */
export function onePageOfEachKind({ pages, base }: Site): Map<string, Page> {
  const own = pages.filter(({ isRedirection, canonical, url }) => !isRedirection && (canonical ?? url) === url);
  const kinds = longestOfEachKind(own.map((page) => ({ path: page.url.slice(base.length), html: page.html, page })));
  return new Map([...kinds].map(([kind, { page }]) => [kind, page]));
}
