/** The active filters, each with a button that takes it away. */
import { INITIAL_STATE, type AddressState } from '../../domain/selection/state.ts';
import { toggleValue } from '../../domain/selection/facets.ts';
import type { Choose } from './address.ts';
import { find, make, makeButton, setAria, setText } from './dom.ts';
import { BEFORE_COLON } from './messages.ts';
import type { Option } from './options.ts';

/** Draws the filters of a state, once; `choose` goes to another. */
export function createChips(host: Element, options: readonly Option[], choose: Choose) {
  const list = find(host, '.catalogue-puces');
  const results = find(host, '.catalogue-resultats');
  const count = find(host, '[data-role="actifs"]');
  let drawn: AddressState | undefined;

  function makeChip(text: string, name: string, state: AddressState): HTMLLIElement {
    const item = make('li');
    const button = makeButton(text, 'puce', () => {
      const place = [...list.children].indexOf(item);
      choose(state);
      // The button is gone: the focus goes to the filter that took its place, or to the list.
      const next = list.children[Math.min(place, list.children.length - 2)];
      (next?.querySelector('button') ?? results).focus({ preventScroll: true });
    });
    setAria(button, 'label', name);
    item.append(button);
    return item;
  }

  return (state: AddressState): void => {
    // Drawn again, they would lose the focus.
    if (state === drawn) return;
    drawn = state;
    const active = options.filter(({ facette, slug }) => state.selection[facette].includes(slug));
    list.hidden = active.length === 0;
    setText(count, active.length === 0 ? '' : `(${active.length})`);
    const chips = active.map(({ facette, slug, legende, label }) =>
      makeChip(label, `Retirer le filtre ${legende}${BEFORE_COLON} ${label}`, {
        ...state,
        selection: toggleValue(state.selection, facette, slug),
      }),
    );
    if (active.length > 0) chips.push(makeChip('Tout effacer', 'Tout effacer', { ...INITIAL_STATE, vue: state.vue }));
    list.replaceChildren(...chips);
  };
}
