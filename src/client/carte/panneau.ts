/** The panel of a commune: all its initiatives that the filters keep, with their links. */
import { formatEuros } from '../../domain/euros.ts';
import { messages } from '../../site/messages.ts';
import { atCommune, countNoun } from '../../domain/typography.ts';
import { find, setText } from '../catalogue/dom.ts';
import type { LotCarte } from './communes.ts';

export interface Panneau {
  /** Code of the commune shown, if any. */
  readonly code: string | undefined;
  open(lot: LotCarte): void;
  /** Shows other figures for the same commune; the focus does not move. */
  update(lot: LotCarte): void;
  close(): void;
}

/** `onClose` is told of the commune whose panel the visitor closed. */
export function createPanneau(host: HTMLElement, onClose: (code: string) => void): Panneau {
  const panneau = find(host, '.carte-panneau');
  const titre = find(panneau, 'h2');
  let code: string | undefined;

  function write({ commune, lignes, nombre, montant }: LotCarte): void {
    setText(titre, commune.nom);
    setText(
      find(panneau, '[data-role="somme"]'),
      `${countNoun(nombre, 'initiative')}, ${formatEuros(montant)} (${messages.montantPropose})`,
    );
    find(panneau, 'ul').replaceChildren(...lignes.map(({ item }) => copyLigne(item)));
    const page = find<HTMLAnchorElement>(panneau, '[data-role="page"]');
    page.href = commune.href;
    setText(page, `Toutes les initiatives ${atCommune(commune.nom)}`);
  }

  function leave(): void {
    const left = code;
    if (left === undefined) return;
    api.close();
    onClose(left);
  }

  const api = {
    get code() {
      return code;
    },
    open(lot: LotCarte) {
      code = lot.code;
      write(lot);
      panneau.hidden = false;
      titre.focus({ preventScroll: true });
      panneau.scrollIntoView({ block: 'nearest' });
    },
    update: write,
    close() {
      code = undefined;
      panneau.hidden = true;
    },
  };
  find(panneau, '[data-action="fermer-panneau"]').addEventListener('click', leave);
  host.addEventListener('keydown', ({ key, target }) => {
    // In the filters Escape closes the filters.
    if (key === 'Escape' && !(target instanceof Element && target.closest('dialog'))) leave();
  });
  return api;
}

function copyLigne(item: HTMLLIElement): HTMLLIElement {
  const copy = document.createElement('li');
  copy.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
  return copy;
}
