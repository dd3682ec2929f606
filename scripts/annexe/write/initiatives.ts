import type { Champ, InitiativeRecord } from '../../../src/domain/records/schema/edition.ts';
import { listCells } from '../read/cells.ts';
import type { Draft } from '../types.ts';

/** The number of each record as an identifier that never changes with the count: `2023-01`, `2023-100`. */
export function makeIds(annee: number, drafts: readonly Draft[]): Map<number, string> {
  return new Map(drafts.map(({ number }) => [number, `${annee}-${String(number).padStart(2, '0')}`]));
}

/** A draft without error, which has all its cells, as a record. */
export function toInitiative(
  draft: Draft,
  ids: ReadonlyMap<number, string>,
  slugs: ReadonlyMap<string, string>,
): InitiativeRecord {
  const id = ids.get(draft.number) ?? '';
  const values = Object.fromEntries(listCells(draft).map(([champ, { value }]) => [champ, value]));
  // The titre first, as the files have had it from the start.
  const { titre, ...others } = values as Pick<InitiativeRecord, Champ>;
  return { id, slug: slugs.get(id) ?? '', titre, ...others };
}
