/** Which names are one structure, and the address of its page. */
import { foldText } from '../text/fold.ts';
import { RESERVED, slugifyWithin } from '../text/slug.ts';
import type { Structure } from './model.ts';
import type { InitiativeRecord, Provenance } from './schema/edition.ts';

/** Characters of a structure's address: a folder's name may not exceed 255 bytes. */
const MAX_SLUG = 80;

/** Names of structures that a person declared to be another's, of one edition. */
export function listAliases({ arbitrages }: Provenance): ReadonlyMap<string, string> {
  return new Map(arbitrages.flatMap(({ lu, valeur }) => (valeur === undefined ? [] : [[lu, valeur]])));
}

/** What tells structures apart: neither capitals, accents, nor a hyphen for a blank. */
export function keyOfStructure(label: string, aliases?: ReadonlyMap<string, string>): string {
  return foldText(aliases?.get(label) ?? label).replaceAll('-', ' ');
}

/**
 * One structure per folded name, oldest edition first, so that a new edition never changes an address:
 * a later structure whose name gives a taken slug, or one that can be no folder, gets a number.
 */
export function nameStructures(
  files: readonly { readonly initiatives: readonly InitiativeRecord[]; readonly provenance: Provenance }[],
): Map<string, Structure> {
  const structures = new Map<string, Structure>();
  const taken = new Set<string>();
  const labels = files.flatMap(({ initiatives, provenance }) => {
    const aliases = listAliases(provenance);
    return initiatives.flatMap(({ structure }) => (aliases.has(structure) ? [] : structure));
  });
  for (const label of labels) {
    const key = keyOfStructure(label);
    if (structures.has(key)) continue;
    const root = slugifyWithin(MAX_SLUG, label) || 'structure';
    let slug = root;
    for (let number = 2; taken.has(slug) || RESERVED.test(slug); number++) slug = `${root}-${number}`;
    taken.add(slug);
    structures.set(key, { label, slug });
  }
  return structures;
}
