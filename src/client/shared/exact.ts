import type { AddressState } from '../../domain/selection/state.ts';
import type { Choose } from './address.ts';
import { makeButton } from './dom.ts';
import type { SearchEngine } from './search-engine.ts';

/** A button that keeps the words of a search to themselves, when other words found something more. */
export function makeExact(state: AddressState, engine: SearchEngine | undefined, choose: Choose): HTMLButtonElement[] {
  if (!engine?.search(state.q, state.exact).aussi.length) return [];
  return [makeButton('Sans ces autres mots', 'puce', () => choose({ ...state, exact: true }))];
}
