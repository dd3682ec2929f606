/** The active filters, each with a button that takes it away. */
import { ETAT_INITIAL, type Etat } from '../../domain/etat.ts';
import { toggleValue } from '../../domain/facets.ts';
import { find, makeButton, setText } from './dom.ts';
import type { Option } from './formulaire.ts';
import { AVANT_DEUX_POINTS } from './messages.ts';

/** Draws the filters of a state, once; `choose` goes to another. */
export function createPuces(
  host: Element,
  options: readonly Option[],
  choose: (etat: Etat) => void,
): (etat: Etat) => void {
  const liste = find(host, '.catalogue-puces');
  const resultats = find(host, '.catalogue-resultats');
  const nombre = find(host, '[data-role="actifs"]');
  let drawn: Etat | undefined;

  function makePuce(text: string, name: string, etat: Etat): HTMLLIElement {
    const item = document.createElement('li');
    const button = makeButton(text, 'puce', () => {
      const place = [...liste.children].indexOf(item);
      choose(etat);
      // The button is gone: the focus goes to the filter that took its place, or to the list.
      const next = liste.children[Math.min(place, liste.children.length - 2)];
      (next?.querySelector('button') ?? resultats).focus({ preventScroll: true });
    });
    button.ariaLabel = name;
    item.append(button);
    return item;
  }

  return (etat) => {
    // Drawn again, they would lose the focus.
    if (etat === drawn) return;
    drawn = etat;
    const active = options.filter(({ facette, valeur }) => etat.selection[facette].includes(valeur));
    liste.hidden = active.length === 0;
    setText(nombre, active.length === 0 ? '' : `(${active.length})`);
    const puces = active.map(({ facette, valeur, legende, label }) =>
      makePuce(label, `Retirer le filtre ${legende}${AVANT_DEUX_POINTS} ${label}`, {
        ...etat,
        selection: toggleValue(etat.selection, facette, valeur),
      }),
    );
    if (active.length > 0) puces.push(makePuce('Tout effacer', 'Tout effacer', { ...ETAT_INITIAL, vue: etat.vue }));
    liste.replaceChildren(...puces);
  };
}
