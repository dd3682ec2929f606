import { createHash } from 'node:crypto';
import type { DownloadFile } from '../../src/exports/download-file.ts';

/** One line a file, and how many of them are not as they should be. */
export interface Comparison {
  readonly lines: readonly string[];
  readonly differences: number;
}

/** The files derived anew beside the bytes published: missing, surplus and differing files, with where they first differ. */
export function compareFiles(derived: readonly DownloadFile[], published: ReadonlyMap<string, Uint8Array>): Comparison {
  const verdicts = derived.map(({ name, content, sha256 }): [string, string | undefined, string] => {
    const bytes = published.get(name);
    if (!bytes) return [name, 'absent du site', sha256];
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return [name, undefined, sha256];
    const line = firstDifference(String(content), Buffer.from(bytes).toString('utf8'));
    return [name, `différent dès la ligne ${line}`, sha256];
  });
  const known = new Set(derived.map(({ name }) => name));
  const extra = [...published.keys()].filter((name) => !known.has(name)).map((name) => [name, 'en trop', ''] as const);
  const all = [...verdicts, ...extra];
  const width = Math.max(...all.map(([name]) => name.length));
  const lines = all.map(([name, fault, sha256]) =>
    fault === undefined ? `✓ ${name.padEnd(width)}  sha256 ${sha256}` : `✗ ${name.padEnd(width)}  ${fault}`,
  );
  return { lines, differences: all.filter(([, fault]) => fault !== undefined).length };
}

/** The number, from 1, of the first line in which two texts differ. */
function firstDifference(one: string, other: string): number {
  const lines = other.split('\n');
  const index = one.split('\n').findIndex((line, place) => line !== lines[place]);
  return (index < 0 ? lines.length : index) + 1;
}
