import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A limit for the pages whose path matches: kilobytes (1 000 bytes) of brotli. */
export interface Budget {
  readonly kind: string;
  readonly path: RegExp;
  /** HTML and the style sheets it links: what must come before the first view. */
  readonly firstView: number;
  /** The scripts of the page, with everything they may import later. */
  readonly scripts: number;
  /** What it shows of pictures, icons of the browser's tab included; as they are, for they are compressed already. */
  readonly images: number;
}

/** The first entry whose path matches holds. Every page of the site has one. */
export const BUDGETS: readonly Budget[] = [
  // It names every initiative of the latest edition, with its place and its text.
  { kind: 'accueil', path: /^\/$/, firstView: 14.6, scripts: 1, images: 1 },
  { kind: 'liste des initiatives', path: /^\/initiatives\/(?:\d+\/)?$/, firstView: 20, scripts: 18, images: 1 },
  { kind: 'initiative', path: /^\/initiatives\/\d+\/[^/]+\/$/, firstView: 14, scripts: 3, images: 1 },
  { kind: 'carte', path: /^\/carte\//, firstView: 30, scripts: 70, images: 1 },
  { kind: 'annexe, montants, données', path: /^\/(?:annexe|montants|donnees)\//, firstView: 30, scripts: 6, images: 1 },
  { kind: 'méthode', path: /^\/methode\//, firstView: 30, scripts: 6, images: 1 },
  { kind: 'carte intégrée', path: /^\/embed\/carte\//, firstView: 16, scripts: 62, images: 1 },
  { kind: 'fiche ou liste intégrée', path: /^\/embed\//, firstView: 6, scripts: 0, images: 1 },
  // It completes what is typed, knows the communes, asks for the position and writes the answer.
  { kind: 'près de chez moi', path: /^\/pres-de-chez-moi\/$/, firstView: 14, scripts: 8, images: 1 },
  // It names every initiative of every edition.
  { kind: 'intégrer', path: /^\/integrer\//, firstView: 30, scripts: 3, images: 1 },
  { kind: 'autre', path: /^\//, firstView: 14, scripts: 3, images: 1 },
];

/** How hard brotli tries: as a precompressed file, or in a hurry, which gives a weight that the other never exceeds. */
export const SOIGNE = 11;
export const RAPIDE = 5;

/** Weight of a file of a built site once compressed with brotli, in bytes. */
export function weigh(folder: string, path: string, quality = SOIGNE): number {
  const key = `${quality} ${join(folder, path)}`;
  const known = weights.get(key);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(folder, path));
  const weight = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  weights.set(key, weight);
  return weight;
}

const weights = new Map<string, number>();

/** The bytes of a file as it is. */
export function sizeOf(folder: string, path: string): number {
  return statSync(join(folder, path)).size;
}

/** The pictures of a page and of the style sheets that it links, as paths of the site. */
export function imagesOf(folder: string, document: Document): Set<string> {
  const read = (selector: string, name: string): string[] =>
    Array.from(document.querySelectorAll(selector), (element) => element.getAttribute(name) ?? '');
  const sources = read('img[srcset], source[srcset]', 'srcset').flatMap((set) =>
    set.split(',').map((one) => one.trim()),
  );
  const sheets = read('link[rel="stylesheet"]:not([media="print"])', 'href').map(toPath);
  const drawn = sheets.flatMap((sheet) =>
    [
      ...readFileSync(join(folder, sheet), 'utf8').matchAll(/url\(["']?([^)"']+\.(?:png|jpe?g|svg|webp|avif|gif))\b/g),
    ].map(([, url]) => url ?? ''),
  );
  const named = [...read('img', 'src'), ...read('image', 'href'), ...read('video', 'poster'), ...sources, ...drawn];
  return new Set([...read('link[rel="icon"]', 'href'), ...named].filter((url) => url !== '').map(toPath));
}

function toPath(url: string): string {
  return url.replace(/^\//, '').replace(/[?#\s].*$/, '');
}

/** What the catalogue's island needs to start: its element, what that imports later, and all that those import at once. */
export const ISLAND = 10.2;

/** The scripts without which a script does not run: itself and its static imports, theirs included. */
export function staticScriptsOf(folder: string, entry: string): Set<string> {
  const source = readFileSync(join(folder, entry), 'utf8');
  const names = [...source.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => name ?? '');
  return new Set([entry, ...names.flatMap((name) => [...staticScriptsOf(folder, entry.replace(/[^/]+$/, name))])]);
}

/** The scripts that a page names and all that those import, statically or later, as paths of the site. */
export function scriptsOf(folder: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const source = readFileSync(join(folder, path), 'utf8');
    for (const [, name] of source.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) visit(path.replace(/[^/]+$/, name ?? ''));
  };
  entries.forEach(visit);
  return found;
}
