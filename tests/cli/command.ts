/** `scripts/build-data.ts` run as a person runs it, on copies of editions in temporary folders. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/shared/process.ts';
import type { Issue } from '../../src/domain/records/issue.ts';
import { projectData, readJson, writeJson } from '../second-edition/fixture.ts';
import { tempFolder } from '../support/temp-folders.ts';

export const GENERATED = ['initiatives.json', 'permaliens.json', 'provenance.json'] as const;
export const committed = join(projectData, 'editions', '2023');
/** Where Node keeps what it made of the command's TypeScript: of all the processes of a file of tests, the first alone compiles. */
const compiled = tempFolder();

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs Node from a folder, so that messages name what is in it by its own name: a script and its arguments. */
export function runScript(cwd: string, ...args: string[]): Run {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

/** Runs the command of the data. */
export const runIn = (cwd: string, ...args: string[]): Run =>
  runScript(cwd, join(ROOT, 'scripts', 'build-data.ts'), ...args);

export const run = (edition: string, ...args: string[]): Run => runIn(dirname(edition), '--edition', '2023', ...args);

/** A copy of the edition of 2023 in a folder of its own, alone: the lists are those of the project. */
export function copyEdition(generated: 'generated' | 'authored only' = 'generated'): string {
  const edition = join(tempFolder(), '2023');
  mkdirSync(edition);
  cpSync(committed, edition, { recursive: true });
  if (generated === 'authored only') for (const name of GENERATED) rmSync(join(edition, name));
  return edition;
}

/** Each file below a folder with the digest of its bytes and the time of its last change. */
export function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const stat = statSync(path);
      return [name, stat.isDirectory() ? 'folder' : `${stat.mtimeMs} ${digestOf(path)}`];
    }),
  );
}

/** Changes the text of an annex, and its digest in `edition.json` with it. */
export function editAnnexe(edition: string, ...edits: ((source: string) => string)[]): void {
  const path = join(edition, 'annexe.txt');
  writeFileSync(
    path,
    edits.reduce((source, edit) => edit(source), readFileSync(path, 'utf8')),
  );
  const known = readJson(join(edition, 'edition.json')) as { source: object };
  editEdition(edition, { source: { ...known.source, sha256: digestOf(path) } });
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Replaces top-level entries of `edition.json`. */
export function editEdition(edition: string, changes: Record<string, unknown>): void {
  const path = join(edition, 'edition.json');
  writeJson(path, { ...(readJson(path) as object), ...changes });
}

/** Runs with `--report`; what the report holds, an empty list when there is none. */
export function runReported(edition: string, ...args: string[]): Run & { issues: Issue[] } {
  const path = join(dirname(edition), 'report.json');
  const result = run(edition, '--report', 'report.json', ...args);
  return { ...result, issues: existsSync(path) ? (readJson(path) as Issue[]) : [] };
}

export const errorsOf = ({ issues }: { issues: readonly Issue[] }): string[] =>
  issues.flatMap(({ code, severity, file, line }) =>
    severity === 'error' ? [`${file}${line === null ? '' : `:${line}`} ${code}`] : [],
  );
