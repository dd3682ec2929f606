import { createHash } from 'node:crypto';
import type { Fichier } from '../../src/exports/fichier.ts';

/** One line a file, and how many of them are not as they should be. */
export interface Comparison {
  readonly lines: readonly string[];
  readonly differences: number;
}

/** The files derived anew beside the bytes published: missing, surplus and differing files, with where they first differ. */
export function compareFichiers(derived: readonly Fichier[], published: ReadonlyMap<string, Uint8Array>): Comparison {
  const verdicts = derived.map(({ nom, contenu, sha256 }): [nom: string, fault: string | undefined, sha256: string] => {
    const bytes = published.get(nom);
    if (!bytes) return [nom, 'absent du site', sha256];
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return [nom, undefined, sha256];
    return [nom, `différent dès la ligne ${firstDifference(contenu, Buffer.from(bytes).toString('utf8'))}`, sha256];
  });
  const known = new Set(derived.map(({ nom }) => nom));
  const surplus = [...published.keys()].filter((nom) => !known.has(nom)).map((nom) => [nom, 'en trop', ''] as const);
  const all = [...verdicts, ...surplus];
  const width = Math.max(...all.map(([nom]) => nom.length));
  return {
    lines: all.map(
      ([nom, fault, sha256]) =>
        `${fault === undefined ? '✓' : '✗'} ${nom.padEnd(width)}  ${fault ?? `sha256 ${sha256}`}`,
    ),
    differences: all.filter(([, fault]) => fault !== undefined).length,
  };
}

/** The number, from 1, of the first line in which two texts differ. */
function firstDifference(one: string, other: string): number {
  const lines = other.split('\n');
  const index = one.split('\n').findIndex((line, place) => line !== lines[place]);
  return (index < 0 ? lines.length : index) + 1;
}
