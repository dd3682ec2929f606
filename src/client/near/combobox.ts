/** Completion in French under the field: the pattern « combobox with list autocomplete » of WAI-ARIA. */
import { findPlaces, type Place } from '../../domain/near/places.ts';
import { make, setAria } from '../shared/dom.ts';

/** As many as a phone shows above its keyboard. */
const MAX = 6;

/** Completes what is typed into `input`; `choose` gets the place that is picked. */
export function createCombobox(
  input: HTMLInputElement,
  load: () => Promise<readonly Place[]>,
  choose: (place: Place) => void,
): { close: () => void } {
  const list = make('ul', 'lieux');
  list.id = 'lieux';
  setAria(list, 'label', 'Communes');
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  setAria(input, 'controls', list.id);
  setAria(input, 'autocomplete', 'list');
  setAria(input, 'expanded', 'false');
  let found: readonly Place[] = [];
  let active = -1;

  function render(next: readonly Place[]): void {
    found = next;
    list.replaceChildren(
      ...found.map(({ nom, codesPostaux }, index) => {
        const option = make('li', '', `${nom} (${codesPostaux.join(', ')})`);
        option.id = `lieu-${index}`;
        option.setAttribute('role', 'option');
        return option;
      }),
    );
    list.hidden = found.length === 0;
    setAria(input, 'expanded', String(found.length > 0));
    mark(-1);
  }

  function mark(index: number): void {
    active = index;
    [...list.children].forEach((option, place) => setAria(option, 'selected', String(place === index)));
    setAria(input, 'activedescendant', index < 0 ? undefined : `lieu-${index}`);
  }

  const close = (): void => render([]);
  const pick = (index: number): void => {
    const place = found[index];
    if (!place) return;
    close();
    choose(place);
  };

  input.addEventListener('focus', () => void load().catch(console.error));
  input.addEventListener('input', () => {
    const typed = input.value;
    void load().then((places) => {
      if (typed === input.value) render(findPlaces(places, typed).slice(0, MAX));
    }, console.error);
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0)
      mark((Math.max(active, step < 0 ? 0 : -1) + step + found.length) % found.length);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape' && found.length > 0) close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // The press must not take the focus away: the list would close before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => pick([...list.children].indexOf(target as Element)));
  return { close };
}
