import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const temporary: string[] = [];

/** A new empty folder outside the project, removed after the tests of the file that asks for it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  temporary.push(folder);
  return folder;
}

/** Removes all that `tempFolder` made: a setup file asks for it after each file of tests. */
export function removeTempFolders(): void {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
}
