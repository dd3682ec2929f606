import type { Page, Site } from './model.ts';

/**
 * One page of each kind: pages whose addresses differ only by what follows their section are of one kind, and its
 * longest page stands for it. A page that only repeats another needs no look of its own.
 *
 * @returns pages by the name of their kind, `/themes/…/` for instance
 */
export function onePageOfEachKind({ pages, base }: Site): Map<string, Page> {
  const kinds = new Map<string, Page>();
  for (const page of pages) {
    if (page.isRedirection || (page.canonical ?? page.url) !== page.url) continue;
    const kind = kindOf(page.url.slice(base.length));
    const standing = kinds.get(kind);
    if (!standing || page.html.length > standing.html.length) kinds.set(kind, page);
  }
  return kinds;
}

function kindOf(path: string): string {
  const [section = '', ...rest] = path.split('/');
  return ['', section, ...rest.map((part) => (part === '' ? '' : '…'))].join('/');
}
