import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { BASE_BUILD } from '../../scripts/shared/builds.ts';

/** Folder of the built site under test: SITE_DIST points the tests at another one, a copy broken on purpose. */
export const DIST = resolve(process.env['SITE_DIST'] ?? 'dist');

/** Folder of the same site built under a base path. */
export const BASE_DIST = resolve(process.env['SITE_BASE_DIST'] ?? BASE_BUILD.folder);

/** Paths of all the files of a folder, with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** A file of a built site as text. */
export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
