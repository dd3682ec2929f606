import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, TOOLS } from './process.ts';

const COPIED = ['src', 'data', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A site built in a copy of the project. */
export interface CopyBuild {
  /** Folder of the copy. */
  readonly folder: string;
  /** Folder of its built site. */
  readonly dist: string;
  /** Milliseconds of the build, start of Node included. */
  readonly duration: number;
}

/**
 * Copies what a build needs into an empty folder, lets `change` spoil or extend the copy, parses every edition and
 * builds the site: what a person would get who changed the data and nothing else.
 *
 * @throws Error with all that was printed, when a step fails
 */
export async function buildCopy(folder: string, change: (folder: string) => void): Promise<CopyBuild> {
  copyProject(folder);
  change(folder);
  await runIn(folder, 'scripts/build-data.ts');
  const begin = performance.now();
  await runIn(folder, TOOLS.astro, 'build');
  return { folder, dist: join(folder, 'dist'), duration: performance.now() - begin };
}

/** Copies what a build needs into a folder; the packages are linked. */
export function copyProject(folder: string): void {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  linkModules(join(folder, 'node_modules'));
}

async function runIn(cwd: string, ...args: string[]): Promise<void> {
  // A build of its own: the addresses that the machine's environment may give are not for it, nor is Vitest's mode.
  const env = { NODE_ENV: 'production', SITE_URL: '', BASE_PATH: '' };
  const { code, output } = await runNode(args, { capture: true, cwd, env });
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed:\n${output}`);
}

/** The project's packages one by one, so that the caches which tools keep in node_modules are not shared with its own builds. */
function linkModules(target: string): void {
  mkdirSync(target);
  const source = join(ROOT, 'node_modules');
  for (const name of readdirSync(source).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(source, name), join(target, name), 'junction');
}
