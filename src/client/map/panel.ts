/** The panel of a commune: all its initiatives that the filters keep, with their links. */
import { formatEuros } from '../../domain/text/euros.ts';
import { messages } from '../../site/messages.ts';
import { atCommune, countNoun } from '../../domain/text/typography.ts';
import { find, setText } from '../shared/dom.ts';
import type { MapLot } from './communes.ts';

export interface Panel {
  /** Code of the commune shown, if any. */
  readonly code: string | undefined;
  open(lot: MapLot): void;
  /** Shows other figures for the same commune; the focus does not move. */
  update(lot: MapLot): void;
  close(): void;
}

/** `onClose` is told of the commune whose panel the visitor closed. */
export function createPanel(host: HTMLElement, onClose: (code: string) => void): Panel {
  const panel = find(host, '.carte-panneau');
  const title = find(panel, 'h2');
  let code: string | undefined;

  function write({ commune, rows, nombre, montant }: MapLot): void {
    setText(title, commune.nom);
    setText(
      find(panel, '[data-role="somme"]'),
      `${countNoun(nombre, 'initiative')}, ${formatEuros(montant)} (${messages.montantPropose})`,
    );
    find(panel, 'ul').replaceChildren(...rows.map(({ item }) => copyItem(item)));
    const page = find<HTMLAnchorElement>(panel, '[data-role="page"]');
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
    open(lot: MapLot) {
      code = lot.code;
      write(lot);
      panel.hidden = false;
      title.focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'nearest' });
    },
    update: write,
    close() {
      code = undefined;
      panel.hidden = true;
    },
  };
  find(panel, '[data-action="fermer-panneau"]').addEventListener('click', leave);
  host.addEventListener('keydown', ({ key, target }) => {
    // In the filters Escape closes the filters.
    if (key === 'Escape' && !(target instanceof Element && target.closest('dialog'))) leave();
  });
  return api;
}

function copyItem(item: HTMLLIElement): HTMLLIElement {
  const copy = document.createElement('li');
  copy.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
  return copy;
}
