/** The initiatives of the list: what is known of each, and its card. */
import type { Entry } from '../../domain/search/entries.ts';
import type { Sortable } from '../../domain/selection/sort.ts';
import { find } from '../shared/dom.ts';
import { readPrinted, type PrintedFields } from './printed.ts';

export interface Card extends Entry, Sortable {
  readonly item: HTMLLIElement;
  readonly href: string;
  readonly printed: PrintedFields;
}

/** Every card of the list with its entry; both are in annex order. */
export function readCards(list: Element, entries: readonly Entry[]): Card[] {
  return [...list.querySelectorAll<HTMLLIElement>(':scope > li')].map((item, i) => {
    const { href, pathname } = find<HTMLAnchorElement>(item, 'a');
    const entry = entries[i];
    // One of the two may come from an older visit.
    if (entry?.chemin !== pathname) throw new Error(`${pathname} : absent des données de la recherche`);
    const { titre, commune } = entry.textes;
    return { ...entry, numero: i + 1, titre, commune, item, href, printed: readPrinted(item) };
  });
}
