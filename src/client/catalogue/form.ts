/** The controls of the page as a state, and back. */
import { chooseTri, cleanRequete, shownTri, VIEW_MODES, type Etat } from '../../domain/selection/state.ts';
import { TRIS } from '../../domain/selection/sort.ts';
import { find } from '../shared/dom.ts';
import { readOptions, type Options } from '../shared/options.ts';

export interface Form {
  readonly q: HTMLInputElement;
  readonly options: Options;
  /** The state that the controls show; `previous` says which order is a choice and which is the default. */
  read(previous: Etat): Etat;
  write(state: Etat): void;
  /** Shows the order of a state, which a search changes by itself. */
  showTri(state: Etat): void;
}

/** The controls of the catalogue. */
export function readForm(host: Element): Form {
  const form = find<HTMLFormElement>(host, 'form');
  const q = find<HTMLInputElement>(form, '[name="q"]');
  const tri = find<HTMLSelectElement>(form, '[name="tri"]');
  const pertinence = find<HTMLOptionElement>(tri, '[value="pertinence"]');
  const viewModes = form.elements.namedItem('vue') as RadioNodeList;
  const options = readOptions(form);
  const showTri = (state: Etat): void => {
    const shown = shownTri(state);
    pertinence.hidden = state.q === '';
    // Written again, the same order would still cost a layout.
    if (tri.value !== shown) tri.value = shown;
  };
  return {
    q,
    options,
    read(previous) {
      const requete = cleanRequete(q.value);
      const chosen = tri.value === shownTri(previous) ? previous.tri : TRIS.find((known) => known === tri.value);
      return {
        q: requete,
        selection: options.read(),
        tri: chooseTri(chosen, requete),
        vue: VIEW_MODES.find((known) => known === viewModes.value) ?? 'cartes',
      };
    },
    write(state) {
      if (cleanRequete(q.value) !== state.q) q.value = state.q;
      options.write(state);
      viewModes.value = state.vue;
      showTri(state);
    },
    showTri,
  };
}
