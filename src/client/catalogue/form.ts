/** The controls of the page as a state, and back. */
import { chooseSort, cleanQuery, shownSort, VIEW_MODES, type AddressState } from '../../domain/selection/state.ts';
import { SORT_ORDERS } from '../../domain/selection/sort.ts';
import { find } from '../shared/dom.ts';
import { readOptions } from '../shared/options.ts';

/** The controls of the catalogue. */
export function readForm(host: Element) {
  const form = find<HTMLFormElement>(host, 'form');
  const q = find<HTMLInputElement>(form, '[name="q"]');
  const tri = find<HTMLSelectElement>(form, '[name="tri"]');
  const pertinence = find<HTMLOptionElement>(tri, '[value="pertinence"]');
  const viewModes = form.elements.namedItem('vue') as RadioNodeList;
  const options = readOptions(form);
  /** Shows the order of a state, which a search changes by itself. */
  const showTri = (state: AddressState): void => {
    const shown = shownSort(state);
    pertinence.hidden = state.q === '';
    // Written again, the same order would still cost a layout.
    if (tri.value !== shown) tri.value = shown;
  };
  return {
    q,
    options,
    /** The state that the controls show; `previous` says which order is a choice and which is the default. */
    read(previous: AddressState): AddressState {
      const requete = cleanQuery(q.value);
      const chosen =
        tri.value === shownSort(previous) ? previous.tri : SORT_ORDERS.find((known) => known === tri.value);
      return {
        q: requete,
        selection: options.read(),
        tri: chooseSort(chosen, requete),
        exact: previous.exact,
        vue: VIEW_MODES.find((known) => known === viewModes.value) ?? 'cartes',
      };
    },
    write(state: AddressState): void {
      if (cleanQuery(q.value) !== state.q) q.value = state.q;
      options.write(state);
      viewModes.value = state.vue;
      showTri(state);
    },
    showTri,
  };
}
