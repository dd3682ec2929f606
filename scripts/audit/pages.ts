import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { longestOfEachKind } from '../shared/kinds.ts';

/** A page to audit. */
export interface AuditedPage {
  /** The kind that it stands for, `/themes/…/` for instance. */
  readonly kind: string;
  /** Its address below the base path, without a first slash. */
  readonly path: string;
  /** True when it asks not to be indexed: nothing can be said of how search engines see it. */
  readonly isHidden: boolean;
}

/** One page of each kind of a built site, its longest, in the order of their kinds. Redirections are left out. */
export function pagesToAudit(folder: string): AuditedPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({
    path: file
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1'),
    html: readFileSync(join(folder, file), 'utf8'),
  }));
  const kinds = longestOfEachKind(pages.filter(({ html }) => !html.includes('http-equiv="refresh"')));
  return [...kinds]
    .map(([kind, { path, html }]) => ({ kind, path, isHidden: html.includes('<meta name="robots" content="noindex') }))
    .toSorted((a, b) => a.kind.localeCompare(b.kind, 'fr'));
}
