/** From a state to what the page shows; no DOM here. */
import { shownTri, type Etat } from '../../domain/etat.ts';
import { filterItems, type Filtrable } from '../../domain/facets.ts';
import type { ChampCherche } from '../../domain/search-index.ts';
import { sortItems, type Triable } from '../../domain/tri.ts';
import type { Reponse } from './moteur.ts';

export interface Vue<F> {
  /** What the search found, filtered or not, the best first; everything without a search. */
  readonly trouvees: readonly F[];
  /** What the list shows, in its order. */
  readonly visibles: readonly F[];
  /** Fields in which the search found an initiative. */
  readonly champs: ReadonlyMap<F, readonly ChampCherche[]>;
}

/** What `etat` shows of `fiches`, given in annex order. `reponse` is undefined without a search; one without a word finds everything. */
export function computeVue<F extends Filtrable & Triable>(
  fiches: readonly F[],
  etat: Etat,
  reponse: Reponse | undefined,
): Vue<F> {
  const champs = new Map<F, readonly ChampCherche[]>();
  for (const resultat of reponse?.resultats ?? []) {
    const fiche = fiches[resultat.indice];
    if (fiche) champs.set(fiche, resultat.champs);
  }
  const trouvees = reponse && reponse.termes.length > 0 ? [...champs.keys()] : fiches;
  return { trouvees, visibles: sortItems(filterItems(trouvees, etat.selection), shownTri(etat)), champs };
}
