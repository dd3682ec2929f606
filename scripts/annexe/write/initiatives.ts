import type { InitiativeRecord } from '../../../src/domain/records/schema.ts';
import type { Draft } from '../types.ts';

/** The number of each record as an identifier that never changes with the count: `2023-01`, `2023-100`. */
export function makeIds(annee: number, drafts: readonly Draft[]): Map<number, string> {
  return new Map(drafts.map(({ number }) => [number, `${annee}-${String(number).padStart(2, '0')}`]));
}

/** A draft without error as a record. */
export function toInitiative(
  { number, cells }: Draft,
  ids: ReadonlyMap<number, string>,
  slugs: ReadonlyMap<string, string>,
): InitiativeRecord {
  const id = ids.get(number) ?? '';
  return {
    id,
    slug: slugs.get(id) ?? '',
    titre: cells.titre?.value ?? '',
    structure: cells.structure?.value ?? '',
    themes: cells.themes?.value ?? [],
    commune: cells.commune?.value ?? '',
    territoire: cells.territoire?.value ?? '',
    resume: cells.resume?.value ?? '',
    categorie: cells.categorie?.value ?? '',
    montant: cells.montant?.value ?? 0,
  };
}
