/** The title of the page, which tabs, history and bookmarks show: it names the selection. */
import type { AddressState } from '../../domain/selection/state.ts';
import type { Option } from './options.ts';

/** Returns what puts a state before the page's own title: its search as a sentence repeats it, and the names of its filters. */
export function createTitle(options: readonly Option[]) {
  const whole = document.title;
  return ({ selection }: AddressState, search: string): void => {
    const chosen = options.filter(({ facette, slug }) => selection[facette].includes(slug)).map(({ label }) => label);
    const asked = [search, ...chosen].filter((one) => one !== '').join(', ');
    document.title = asked === '' ? whole : `${asked} – ${whole}`;
  };
}
