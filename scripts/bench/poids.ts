import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The kinds of pages whose weight grows with what they list. */
const GENRES: readonly (readonly [genre: string, path: RegExp])[] = [
  ['accueil', /^index\.html$/],
  ['catalogue', /^initiatives\/\d+\/index\.html$/],
  ['initiative', /^initiatives\/\d+\/[^/]+\/index\.html$/],
  ['thème', /^themes\/[^/]+\/index\.html$/],
  ['territoire', /^territoires\/[^/]+\/index\.html$/],
  ['catégorie', /^categories\/[^/]+\/index\.html$/],
  ['commune', /^communes\/[^/]+\/index\.html$/],
  ['structures', /^structures\/index\.html$/],
  ['carte', /^carte\/\d+\/index\.html$/],
  ['montants', /^montants\/\d+\/index\.html$/],
  ['annexe', /^annexe\/\d+\/index\.html$/],
  ['plan du site', /^plan-du-site\/index\.html$/],
  ['données', /^donnees\/index\.html$/],
  ['méthode', /^methode\/index\.html$/],
];

/** Pages of a built site: how many, and the heaviest of each kind in kilobytes (HTML and style sheets, brotli). */
export function weighPages(dist: string): { pages: number; poids: Map<string, number> } {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const poids = new Map(
    GENRES.flatMap(([genre, path]) => {
      const [heaviest] = pages
        .filter((file) => path.test(file))
        .map((file) => readFileSync(join(dist, file), 'utf8'))
        .sort((a, b) => b.length - a.length);
      return heaviest === undefined ? [] : [[genre, weighFirstView(dist, heaviest)] as const];
    }),
  );
  return { pages: pages.length, poids };
}

/** What comes before the first view: the page, and the sheets that it links but for paper. */
function weighFirstView(dist: string, html: string): number {
  const sheets = [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)]
    .map(([link]) => link)
    .filter((link) => !link.includes('media="print"'))
    .map((link) => /href="\/([^"]+)"/.exec(link)?.[1] ?? '');
  const bodies = [Buffer.from(html), ...[...new Set(sheets)].map((sheet) => readFileSync(join(dist, sheet)))];
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1000;
}
