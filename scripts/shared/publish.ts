import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stop } from './command.ts';

/** Content of each file to write, by path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string | Uint8Array>;

/** Paths whose file is missing or differs from what was generated, byte for byte. */
export function findDrift(root: string, files: GeneratedFiles): string[] {
  return [...files].filter(([path, content]) => !isUpToDate(join(root, path), content)).map(([path]) => path);
}

/**
 * Writes the files that changed and returns their paths: all of them, or none when one cannot be. All are written beside
 * their place before the first is moved into it, and what stood there is put back when a later one cannot be moved.
 */
export function publishFiles(root: string, files: GeneratedFiles): string[] {
  const drift = findDrift(root, files);
  // Two runs at once do not share them.
  const fresh = (path: string): string => join(root, `${path}.${process.pid}.tmp`);
  const former = (path: string): string => join(root, `${path}.${process.pid}.old`);
  const moved: string[] = [];
  try {
    for (const path of drift) {
      mkdirSync(dirname(fresh(path)), { recursive: true });
      writeFileSync(fresh(path), files.get(path) ?? '');
      if (existsSync(join(root, path))) copyFileSync(join(root, path), former(path));
    }
    for (const path of drift) {
      renameSync(fresh(path), join(root, path));
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) {
      if (existsSync(former(path))) renameSync(former(path), join(root, path));
      else rmSync(join(root, path));
    }
    throw error;
  } finally {
    for (const path of drift.flatMap((file) => [fresh(file), former(file)])) rmSync(path, { force: true });
  }
  return drift;
}

/** Writes the files of a command at their own paths, all or none: a disk that refuses ends it in one line. */
export function publishOrStop(files: GeneratedFiles): string[] {
  try {
    return publishFiles('', files);
  } catch (error) {
    return stop(`Rien n’a été écrit : ${String(error)}`);
  }
}

/**
 * The end of a generating script, said in French: writes the files, or with `check` only compares them.
 * Returns the exit code: 1 when `check` finds a difference.
 */
export function concludeScript(root: string, files: GeneratedFiles, check: boolean, command: string): number {
  const paths = check ? findDrift(root, files) : publishFiles(root, files);
  const list = paths.map((path) => `\n  ${path}`).join('');
  if (paths.length === 0) console.log('Fichiers à jour.');
  else if (check) console.error(`Ces fichiers ne sont plus ce que « ${command} » écrit :${list}`);
  else console.log(`Écrit :${list}`);
  return check && paths.length > 0 ? 1 : 0;
}

function isUpToDate(path: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return existsSync(path) && readFileSync(path).equals(bytes);
}
