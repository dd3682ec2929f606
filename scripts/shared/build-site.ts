import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, TOOLS } from './process.ts';

// On the disk of dist/, so that a finished site is moved and not copied.
const CACHE = join(ROOT, '.cache');
const ATTEMPTS = 20;

/**
 * Builds the site from data that are what the annexes give now, beside `dist/`, whose place it takes when every step has
 * succeeded: a build that fails leaves the old site whole, and of two at once the last to end is kept.
 *
 * @param finish the steps that follow the build, told the folder of the new site
 * @returns the exit code of the step that failed, or 0
 */
export async function buildSite(finish: (site: string) => readonly string[][] = () => []): Promise<number> {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'build-'));
  const site = join(work, 'site');
  try {
    const build = [TOOLS.astro, 'build', '--outDir', site];
    for (const step of [['scripts/build-data.ts', '--check'], build, ...finish(site)]) {
      const { code } = await runNode(step);
      if (code !== 0) return code;
    }
    replaceFolder(join(ROOT, 'dist'), site, work);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Moves a folder into the place of another, which goes into `aside`.
 *
 * @throws Error when the place stays taken, by a program that holds the folder on Windows
 */
export function replaceFolder(place: string, fresh: string, aside: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(fresh, place);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
    try {
      renameSync(place, join(aside, String(attempt)));
    } catch {
      // Another build has just moved it, or is about to move its own into its place.
    }
  }
}
