/** The list of cards: which are shown, in which order, and where the search found them. */
import type { SearchedField } from '../../domain/search/index.ts';
import { joinList } from '../../domain/text/typography.ts';
import { find, make, setText } from '../shared/dom.ts';
import type { Card } from './cards.ts';
import type { Results } from './results.ts';

const NAMES: Readonly<Record<SearchedField, string>> = {
  titre: 'le titre',
  structure: 'la structure',
  commune: 'la commune',
  territoire: 'le territoire',
  themes: 'les thèmes',
  categorie: 'la catégorie',
  montant: 'le montant',
  resume: 'le résumé',
};

/** Writes « Trouvé dans le titre et le résumé » in a card or a row. */
export function writeWhere(item: Element, champs: readonly SearchedField[] = []): void {
  let line = item.querySelector('.fiche-ou');
  if (!line) {
    line = make('p', 'fiche-ou');
    find(item, '.fiche, th').append(line);
  }
  setText(line, champs.length === 0 ? '' : `Trouvé dans ${joinList(champs.map((champ) => NAMES[champ]))}`);
  // A word found in a résumé must be seen: it is no longer cut after a few lines.
  item.classList.toggle('fiche-entiere', champs.includes('resume'));
}

/** Makes `items` the first children of `parent`, moving no more of them than needed, and the only ones unless `others` may stay. */
export function setChildren(parent: Element, items: readonly Element[], others: boolean): void {
  let place = parent.firstElementChild;
  for (const item of items) {
    if (item === place) place = place.nextElementSibling;
    else parent.insertBefore(item, place);
  }
  while (place && !others) {
    const next = place.nextElementSibling;
    place.remove();
    place = next;
  }
}

/** Shows `cards`, the first ones of the results or all of them, in their order. Below the first ones, what was there may stay for a moment. */
export function renderList(list: Element, cards: readonly Card[], { champs, shown }: Results<Card>): void {
  for (const card of cards) writeWhere(card.item, champs.get(card));
  setChildren(
    list,
    cards.map(({ item }) => item),
    cards.length < shown.length,
  );
}
