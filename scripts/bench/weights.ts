import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pagesToAudit } from '../audit/pages.ts';

/** The longest page of each kind of a built site, in kilobytes of brotli: HTML, and the style sheets it links but for paper. */
export function weighPages(dist: string): Map<string, number> {
  return new Map(pagesToAudit(dist).map(({ kind, path }) => [kind, weighFirstView(dist, path)]));
}

function weighFirstView(dist: string, path: string): number {
  const html = readFileSync(join(dist, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  const sheets = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)]
    .map(([link]) => link)
    .filter((link) => !link.includes('media="print"'))
    .map((link) => /href="\/([^"]+)"/.exec(link)?.[1] ?? '');
  const bodies = [Buffer.from(html), ...[...new Set(sheets)].map((sheet) => readFileSync(join(dist, sheet)))];
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1000;
}
