/** The catalogue's filters in the map's dialog. */
import { cleanQuery, INITIAL_STATE, type AddressState } from '../../domain/selection/state.ts';
import type { tallyOptions } from '../../domain/selection/facets.ts';
import { countNoun } from '../../domain/text/typography.ts';
import type { Choose } from '../shared/address.ts';
import { createChips } from '../shared/chips.ts';
import { find, setText } from '../shared/dom.ts';
import { readOptions } from '../shared/options.ts';
import { createTitle } from '../shared/title.ts';

/** `choose` is told of each choice; `type` of each change of the words. `current` gives the state that they start from. */
export function createFilters(host: Element, current: () => AddressState, choose: Choose, type: Choose) {
  const dialog = find<HTMLDialogElement>(host, 'dialog');
  const q = find<HTMLInputElement>(dialog, 'input[name="q"]');
  const close = find(dialog, '[data-role="voir"]');
  const options = readOptions(dialog);
  const drawChips = createChips(host, options.all, choose);
  const setTitle = createTitle(options.all);

  const read = (): AddressState => ({ ...current(), q: cleanQuery(q.value), selection: options.read() });
  find(host, '[data-action="filtrer"]').addEventListener('click', () => dialog.showModal());
  find(dialog, '[data-action="effacer"]').addEventListener('click', () =>
    choose({ ...INITIAL_STATE, vue: current().vue }),
  );
  dialog.addEventListener('change', ({ target }) => {
    if (target !== q) choose(read());
  });
  q.addEventListener('input', () => type({ ...read(), exact: false }));
  // A tap beside the dialog closes it; the dialog itself is the target only there.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });

  return {
    known: options.known,
    /** Shows at once which filters are active. */
    answer: drawChips,
    /** Shows a state, its search as a sentence repeats it, with what each filter would give and how many initiatives are shown. */
    render(state: AddressState, search: string, tallies: ReturnType<typeof tallyOptions>, count: number): void {
      if (cleanQuery(q.value) !== state.q) q.value = state.q;
      options.write(state);
      options.render(tallies);
      drawChips(state);
      setTitle(state, search);
      setText(close, `Voir ${countNoun(count, 'initiative')}`);
    },
  };
}
