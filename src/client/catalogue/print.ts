/** A printed list says what it was asked and where it is found again; its count and sum are printed as they are shown. */
import type { AddressState } from '../../domain/selection/state.ts';
import type { Option } from '../shared/options.ts';

/** Adds that line before `list` for the time of a print. `current` gives the state, its search in quotation marks and its permanent address. */
export function printSelection(
  list: Element,
  options: readonly Option[],
  current: () => readonly [state: AddressState, requete: string, adresse: string],
): void {
  const line = document.createElement('p');
  addEventListener('beforeprint', () => {
    const [{ selection }, ...texts] = current();
    const active = options.filter(({ facette, slug }) => selection[facette].includes(slug));
    line.textContent = [...active.map(({ label }) => label), ...texts].filter(Boolean).join(' · ');
    list.before(line);
  });
  addEventListener('afterprint', () => line.remove());
}
