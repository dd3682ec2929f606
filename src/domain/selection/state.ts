/** The state of the catalogue and of the map, as their address says it. */
import { FACETS, mapFacets, EMPTY_SELECTION, type Facet, type Selection } from './facets.ts';
import { QUERY_LIMIT } from '../search/query.ts';
import { defaultSort, SORT_ORDERS, type SortOrder } from './sort.ts';

export const VIEW_MODES = ['cartes', 'tableau'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

/** What the visitor chose. `tri` undefined: the default order, which depends on the search. */
export interface AddressState {
  readonly q: string;
  readonly selection: Selection;
  readonly tri: SortOrder | undefined;
  readonly vue: ViewMode;
  /** The words alone, without those that the search takes for them. */
  readonly exact: boolean;
}

/** A piece of address that means nothing here, as read. */
export interface UnknownPart {
  readonly cle: string;
  readonly valeur: string;
}

/** The values that exist, by facet. */
export type KnownValues = Readonly<Record<Facet, ReadonlySet<string>>>;

export const INITIAL_STATE: AddressState = {
  q: '',
  selection: EMPTY_SELECTION,
  tri: undefined,
  vue: 'cartes',
  exact: false,
};

// Left by newsletters and social networks on shared links: nobody's mistake, and nothing of ours.
const TRACKING = /^(?:utm_|mtm_|pk_|at_)|clid$/i;
const DAMAGED = /\uFFFD|\p{Surrogate}/gu;
// They say nothing, and change how what stands around them is written: line ends, reversed text.
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** A search as an address can hold it and a sentence repeat it: bounded, trimmed, without halves of characters nor controls. */
export function cleanQuery(requete: string): string {
  return requete.slice(0, QUERY_LIMIT).replace(DAMAGED, '').replace(CONTROLS, ' ').trim();
}

/** An order as the state keeps it: the default one, and relevance without a search, are no choice. */
export function chooseSort(tri: SortOrder | undefined, requete: string): SortOrder | undefined {
  const fallback = defaultSort(requete);
  return tri === fallback || (tri === 'pertinence' && fallback === 'annexe') ? undefined : tri;
}

/** The order that a state shows, chosen or not. */
export function shownSort({ tri, q }: AddressState): SortOrder {
  return tri ?? defaultSort(q);
}

/**
 * Reads the query string of an address (`?q=…&territoire=…`). Never throws: whatever is unknown or
 * damaged is left out and reported, tracking parameters aside.
 */
export function parseState(search: string, connues: KnownValues): { etat: AddressState; inconnus: UnknownPart[] } {
  const inconnus: UnknownPart[] = [];
  const chosen = mapFacets(() => new Set<string>());
  const single: { q?: string; tri?: SortOrder; vue?: ViewMode; exact?: true } = {};
  for (const [cle, valeur] of new URLSearchParams(search)) {
    if (valeur === '' || TRACKING.test(cle)) continue;
    const facette = FACETS.find((known) => known === cle);
    const tri = cle === 'tri' ? SORT_ORDERS.find((known) => known === valeur) : undefined;
    const vue = cle === 'vue' ? VIEW_MODES.find((known) => known === valeur) : undefined;
    if (facette && connues[facette].has(valeur)) chosen[facette].add(valeur);
    else if (cle === 'q' && valeur.search(DAMAGED) < 0) single.q ??= cleanQuery(valeur);
    else if (tri) single.tri ??= tri;
    else if (vue) single.vue ??= vue;
    else if (cle === 'synonymes' && valeur === 'non') single.exact = true;
    else inconnus.push({ cle, valeur });
  }
  const q = single.q ?? '';
  const selection = mapFacets((facette) => [...chosen[facette]].sort());
  const { vue = 'cartes', exact = false } = single;
  return { etat: { q, selection, tri: chooseSort(single.tri, q), vue, exact: exact && q !== '' }, inconnus };
}

/** The query string of a state, `''` for the initial one: fixed order, sorted values, defaults left out. */
export function serializeState({ q, selection, tri, vue, exact }: AddressState): string {
  const params = new URLSearchParams();
  const requete = cleanQuery(q);
  if (requete !== '') params.append('q', requete);
  if (exact && requete !== '') params.append('synonymes', 'non');
  for (const facette of FACETS)
    for (const value of [...new Set(selection[facette])].sort()) params.append(facette, value);
  const chosen = chooseSort(tri, requete);
  if (chosen) params.append('tri', chosen);
  if (vue !== 'cartes') params.append('vue', vue);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
