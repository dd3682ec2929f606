import { parseHTML } from 'linkedom';
import { listFiles, readText } from '../dist.ts';

/** A page of a built site. */
export interface Page {
  /** Its file, as in `themes/index.html`. */
  readonly file: string;
  /** Its address from the root of the server, base path included: `/themes/`. */
  readonly url: string;
  readonly html: string;
  readonly document: Document;
  /** Path of its canonical address, undefined when it has none or a relative one. */
  readonly canonical: string | undefined;
  /** False for a page that asks not to be indexed, that is a copy of another, or that only leads elsewhere. */
  readonly isIndexable: boolean;
  /** True for a page that only leads elsewhere (`<meta http-equiv="refresh">`). */
  readonly isRedirection: boolean;
}

/** A built site, as the checks see it: they return the list of what is wrong, empty when all is well. */
export interface Site {
  /** Base path, with both slashes. */
  readonly base: string;
  /** Paths of all files. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  /** Text of a file. */
  readonly read: (file: string) => string;
}

/** The site built in a folder: read once by each test file, however often it asks. */
export function readSite(folder: string, base = '/'): Site {
  const key = `${base} ${folder}`;
  const site = sites.get(key) ?? toSite(listFiles(folder), (file) => readText(folder, file), base);
  sites.set(key, site);
  return site;
}

const sites = new Map<string, Site>();

/**
 * The page at an address of a site.
 *
 * @throws Error when there is none
 */
export function pageAt({ pages }: Site, url: string): Page {
  const page = pages.find((other) => other.url === url);
  if (!page) throw new Error(`no page ${url}`);
  return page;
}

/** What a page says of itself to machines (JSON-LD). */
export function entitiesOf({ document }: Page): Record<string, unknown>[] {
  return Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    ({ textContent }) => JSON.parse(textContent) as Record<string, unknown>,
  );
}

/** An invented site, from the text of its files by path. */
export function inventSite(files: Readonly<Record<string, string>>, base = '/'): Site {
  return toSite(Object.keys(files), (file) => files[file] ?? '', base);
}

function toSite(files: readonly string[], read: (file: string) => string, base: string): Site {
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => toPage(file, read(file), base));
  return { base, files: new Set(files), pages, read };
}

function toPage(file: string, html: string, base: string): Page {
  // Most checks look at few documents and all heads, and to parse a document takes a while.
  let parsed: Document | undefined;
  const head = parseHTML(`<html>${/<head>.*?<\/head>/s.exec(html)?.[0] ?? html}</html>`).document;
  const isRedirection = head.querySelector('meta[http-equiv="refresh" i]') !== null;
  const robots = head.querySelector('meta[name="robots" i]')?.getAttribute('content') ?? '';
  const url = base + file.replace(/(^|\/)index\.html$/, '$1');
  const canonical = URL.parse(head.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '')?.pathname;
  const isCopy = canonical !== undefined && canonical !== url;
  const isIndexable = !isRedirection && !isCopy && !robots.includes('noindex') && file !== '404.html';
  return {
    file,
    url,
    html,
    get document() {
      return (parsed ??= parseHTML(html).document);
    },
    canonical,
    isIndexable,
    isRedirection,
  };
}
