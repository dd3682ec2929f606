/** From a state to what the page shows; no DOM here. */
import { shownSort, type AddressState } from '../../domain/selection/state.ts';
import { filterItems, type Filterable } from '../../domain/selection/facets.ts';
import type { SearchedField } from '../../domain/search/index.ts';
import { sortItems, type Sortable } from '../../domain/selection/sort.ts';
import type { SearchResponse } from '../shared/search-engine.ts';

export interface Results<T> {
  /** What the search found, filtered or not, the best first; everything without a search. */
  readonly found: readonly T[];
  /** What the list shows, in its order. */
  readonly shown: readonly T[];
  /** Fields in which the search found an initiative. */
  readonly champs: ReadonlyMap<T, readonly SearchedField[]>;
}

/** What `state` shows of `items`, given in annex order. `response` is undefined without a search; one without a word finds everything. */
export function computeResults<T extends Filterable & Sortable>(
  items: readonly T[],
  state: AddressState,
  response: SearchResponse | undefined,
): Results<T> {
  const champs = new Map<T, readonly SearchedField[]>();
  for (const resultat of response?.resultats ?? []) {
    const item = items[resultat.indice];
    if (item) champs.set(item, resultat.champs);
  }
  const found = response?.termes.length ? [...champs.keys()] : items;
  return { found, shown: sortItems(filterItems(found, state.selection), shownSort(state)), champs };
}
