import { commonHeaders, type Headers, httpsHeaders, mediaTypeOf, mediaTypes, zoneOf, zones } from './headers.ts';

/** What a built site holds, as far as its headers go. */
export interface Content {
  /** Names at its root, folders with a final slash. */
  readonly root: readonly string[];
  /** Extensions of its files. */
  readonly extensions: ReadonlySet<string>;
}

/**
 * The text of `_headers`, which Netlify and Cloudflare Pages read at the root of what they publish.
 *
 * Where several rules fit a path, Cloudflare joins the values of a header with commas and Netlify does not say what it
 * does; only Cloudflare knows how to take a header back. So no two rules that fit the same path name the same header:
 * what is equal everywhere stands under the base path, the rest once for each name at the root. An address whose first
 * folder does not exist gets the common headers and the 404 page, whose meta element carries the policy.
 *
 * @param base base path, with both slashes
 */
export function printHeadersFile(content: Content, base: string): string {
  return [
    '# Written by the build from src/site/headers.ts: do not edit.',
    rule(`${base}*`, { ...commonHeaders, ...httpsHeaders }),
    rule(base, zoneOf('').headers),
    ...content.root.toSorted().flatMap((name) => rulesOf(name, base)),
    ...mediaTypes
      .filter(([extension]) => content.extensions.has(extension) && extension !== 'html')
      .map(([extension, type]) => rule(`${base}*.${extension}`, { 'Content-Type': type })),
    '',
  ].join('\n');
}

function rulesOf(name: string, base: string): string[] {
  if (!name.endsWith('/')) return isPublished(name) ? [rule(base + name, zoneOf(name).headers)] : [];
  const files = zones.find(({ path, filesOnly }) => path === name && filesOnly);
  if (!files) return [rule(`${base}${name}*`, zoneOf(name).headers)];
  // A placeholder matches one segment that is not empty: it leaves the folder's own page out.
  return [rule(base + name, zoneOf(name).headers), rule(`${base}${name}:fichier`, files.headers)];
}

/** `_headers` and `.nojekyll` speak to hosts, `index.html` is known by its folder. */
function isPublished(name: string): boolean {
  return mediaTypeOf(name) !== undefined && name !== 'index.html';
}

function rule(path: string, headers: Headers): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}
