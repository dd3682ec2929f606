/** Where things stand in the annex, as first and last line. */
import type { Champ } from '../records/champs.ts';
import type { AnnexeLine } from '../records/model.ts';
import type { Provenance } from '../records/schema.ts';

export type LineRange = readonly [first: number, last: number];

/** The lines of a whole initiative. */
export function linesOf(id: string, provenance: Provenance): LineRange {
  const found = provenance.initiatives[id];
  if (!found) throw new Error(`initiative ${id} sans provenance`);
  return found.lignes;
}

/** The lines of one of its cells. */
export function cellLinesOf(id: string, champ: Champ, provenance: Provenance): LineRange {
  const numbers = provenance.initiatives[id]?.champs[champ].spans.map(({ ligne }) => ligne) ?? [];
  if (numbers.length === 0) throw new Error(`initiative ${id} : ${champ} sans provenance`);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** « ligne 24 », « lignes 8 à 24 ». */
export function describeLines([first, last]: LineRange): string {
  return first === last ? `ligne ${first}` : `lignes ${first} à ${last}`;
}

/** The lines as a reader counts them: without the empty one that follows a last line break. */
export function printedLines(lines: readonly AnnexeLine[]): readonly AnnexeLine[] {
  const isEmpty = lines.at(-1)?.stretches.every(({ text }) => text === '') ?? false;
  return isEmpty ? lines.slice(0, -1) : lines;
}
