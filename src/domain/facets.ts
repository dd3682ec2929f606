/** Filters of the catalogue: OR inside a facet, AND across facets, and with the search. */
import { sumMontants } from './aggregate.ts';

/** In the order in which they are shown and written in an address. */
export const FACETTES = ['territoire', 'theme', 'categorie', 'commune', 'structure', 'montant'] as const;
export type Facette = (typeof FACETTES)[number];

/** Chosen values by facet, as written in addresses (slugs, amounts in whole euros). No value: the facet does not filter. */
export type Selection = Readonly<Record<Facette, readonly string[]>>;

/** What filtering reads of an initiative: its values by facet (several for `theme`) and its amount in euros. */
export interface Filtrable {
  readonly facettes: Selection;
  readonly montant: number;
}

/** Count and sum in euros of a set of initiatives. */
export interface Decompte {
  readonly nombre: number;
  readonly montant: number;
}

/** A value for each facet. */
export function mapFacettes<T>(read: (facette: Facette) => T): Record<Facette, T> {
  return Object.fromEntries(FACETTES.map((facette) => [facette, read(facette)])) as Record<Facette, T>;
}

export const SELECTION_VIDE: Selection = mapFacettes(() => []);

const accepts = (item: Filtrable, chosen: ReadonlySet<string>, facette: Facette): boolean =>
  chosen.size === 0 || item.facettes[facette].some((value) => chosen.has(value));

const toSets = (selection: Selection): [Facette, ReadonlySet<string>][] =>
  FACETTES.map((facette) => [facette, new Set(selection[facette])]);

/** The items that pass every facet, in their order. */
export function filterItems<T extends Filtrable>(items: readonly T[], selection: Selection): T[] {
  const sets = toSets(selection);
  return items.filter((item) => sets.every(([facette, chosen]) => accepts(item, chosen, facette)));
}

/** Count and sum of the items. */
export function tallyItems(items: readonly Filtrable[]): Decompte {
  return { nombre: items.length, montant: sumMontants(items) };
}

/**
 * For each facet, count and sum by value over the items (those the search found) that pass the *other*
 * facets: what the list would hold with that value alone in its facet. A value that none has is absent.
 */
export function tallyOptions(
  items: readonly Filtrable[],
  selection: Selection,
): Record<Facette, Map<string, Decompte>> {
  const sets = toSets(selection);
  const tallies = mapFacettes(() => new Map<string, Decompte>());
  for (const item of items) {
    const failed = sets.filter(([facette, chosen]) => !accepts(item, chosen, facette));
    if (failed.length > 1) continue;
    for (const facette of failed[0] ? [failed[0][0]] : FACETTES) {
      for (const value of new Set(item.facettes[facette])) {
        const { nombre, montant } = tallies[facette].get(value) ?? { nombre: 0, montant: 0 };
        tallies[facette].set(value, { nombre: nombre + 1, montant: montant + item.montant });
      }
    }
  }
  return tallies;
}

/** The selection with `value` added to its facet, or removed when it is there. */
export function toggleValue(selection: Selection, facette: Facette, value: string): Selection {
  const values = selection[facette];
  return {
    ...selection,
    [facette]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}
