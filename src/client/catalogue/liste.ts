/** The list of cards: which are shown, in which order, and where the search found them. */
import type { ChampCherche } from '../../domain/search-index.ts';
import { joinList } from '../../domain/typography.ts';
import { find, setText } from './dom.ts';
import type { Fiche } from './fiches.ts';
import type { Vue } from './vue.ts';

const NOMS: Readonly<Record<ChampCherche, string>> = {
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
export function writeOu(item: Element, champs: readonly ChampCherche[] = []): void {
  let line = item.querySelector('.fiche-ou');
  if (!line) {
    line = document.createElement('p');
    line.className = 'fiche-ou';
    find(item, '.fiche, th').append(line);
  }
  setText(line, champs.length === 0 ? '' : `Trouvé dans ${joinList(champs.map((champ) => NOMS[champ]))}`);
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

/** Shows `fiches`, the first ones of `vue` or all of them, in their order. Below the first ones, what was there may stay for a moment. */
export function renderListe(liste: Element, fiches: readonly Fiche[], { champs, visibles }: Vue<Fiche>): void {
  for (const fiche of fiches) writeOu(fiche.item, champs.get(fiche));
  setChildren(
    liste,
    fiches.map(({ item }) => item),
    fiches.length < visibles.length,
  );
}
