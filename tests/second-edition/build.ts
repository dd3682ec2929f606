/** Builds the site in a copy of the project to which the invented edition was added. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addEdition, tempFolder } from './fixture.ts';

const project = join(import.meta.dirname, '..', '..');
const COPIED = ['src', 'data', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const run = promisify(execFile);

export interface Build {
  folder: string;
  dist: string;
  /** What the data command printed. */
  summary: string;
}

/** Copies, adds the edition, parses every edition, builds. Throws with all that was printed when a step fails. */
export async function buildWithEdition(): Promise<Build> {
  const folder = tempFolder();
  for (const name of COPIED) cpSync(join(project, name), join(folder, name), { recursive: true });
  linkModules(join(folder, 'node_modules'));
  addEdition(join(folder, 'data'));
  const summary = await runNode(folder, 'scripts/build-data.ts');
  await runNode(folder, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build');
  return { folder, dist: join(folder, 'dist'), summary };
}

async function runNode(cwd: string, ...args: string[]): Promise<string> {
  // A build of its own: the addresses that the machine's environment may give are not for it, nor is Vitest's mode.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', SITE_URL: '', BASE_PATH: '' };
  try {
    return (await run(process.execPath, args, { cwd, env, maxBuffer: 1e8 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`node ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** The project's packages one by one, so that the caches which tools keep in node_modules are not shared with its own builds. */
function linkModules(target: string): void {
  mkdirSync(target);
  const source = join(project, 'node_modules');
  for (const name of readdirSync(source).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(source, name), join(target, name), 'junction');
}
