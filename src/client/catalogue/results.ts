/** From a state to what the page shows; no DOM here. */
import { shownTri, type Etat } from '../../domain/selection/state.ts';
import { filterItems, type Filtrable } from '../../domain/selection/facets.ts';
import type { ChampCherche } from '../../domain/search/index.ts';
import { sortItems, type Triable } from '../../domain/selection/sort.ts';
import type { SearchResponse } from '../shared/search-engine.ts';

export interface Results<T> {
  /** What the search found, filtered or not, the best first; everything without a search. */
  readonly found: readonly T[];
  /** What the list shows, in its order. */
  readonly shown: readonly T[];
  /** Fields in which the search found an initiative. */
  readonly champs: ReadonlyMap<T, readonly ChampCherche[]>;
}

/** What `state` shows of `items`, given in annex order. `response` is undefined without a search; one without a word finds everything. */
export function computeResults<T extends Filtrable & Triable>(
  items: readonly T[],
  state: Etat,
  response: SearchResponse | undefined,
): Results<T> {
  const champs = new Map<T, readonly ChampCherche[]>();
  for (const resultat of response?.resultats ?? []) {
    const item = items[resultat.indice];
    if (item) champs.set(item, resultat.champs);
  }
  const found = response && response.termes.length > 0 ? [...champs.keys()] : items;
  return { found, shown: sortItems(filterItems(found, state.selection), shownTri(state)), champs };
}
