import { readdirSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Content, printHeadersFile } from '../../src/site/headers-file.ts';
import { normalizeBase } from './serve.ts';

/**
 * Writes `_headers` into a built site, for Netlify and Cloudflare Pages.
 *
 * @param folder address of the folder, with its final slash
 * @param base the base path that the site was built under
 */
export function writeHeadersFile(folder: URL, base: string): void {
  writeFileSync(new URL('_headers', folder), printHeadersFile(contentOf(folder), normalizeBase(base)));
}

function contentOf(folder: URL): Content {
  const root = readdirSync(folder, { withFileTypes: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return {
    root: root.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)),
    extensions: new Set(files.map((file) => extname(file).slice(1))),
  };
}
