import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Content of each file to write, by path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string | Uint8Array>;

/** Paths whose file is missing or differs from what was generated, byte for byte. */
export function findDrift(root: string, files: GeneratedFiles): string[] {
  return [...files].filter(([path, content]) => !isUpToDate(join(root, path), content)).map(([path]) => path);
}

/** Writes the files that changed and returns their paths. All are written beside their place before the first is moved into it. */
export function publishFiles(root: string, files: GeneratedFiles): string[] {
  const drift = findDrift(root, files);
  const written: string[] = [];
  try {
    for (const path of drift) {
      const temporary = join(root, `${path}.tmp`);
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, files.get(path) ?? '');
      written.push(temporary);
    }
    for (const path of drift) renameSync(join(root, `${path}.tmp`), join(root, path));
  } finally {
    for (const temporary of written) rmSync(temporary, { force: true });
  }
  return drift;
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
