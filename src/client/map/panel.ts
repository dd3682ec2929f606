/** The panel of a commune: all its initiatives that the filters keep, with their links. */
import { formatEuros } from '../../domain/text/euros.ts';
import { atCommune, countNoun } from '../../domain/text/typography.ts';
import { find, setText } from '../shared/dom.ts';
import type { MapLot } from './communes.ts';

/** Both are told of the commune whose panel the visitor left. */
export interface PanelGestures {
  close(code: string): void;
  next(code: string): void;
}

/** The panel of `host`, closed. */
export function createPanel(host: HTMLElement, gestures: PanelGestures) {
  const panel = find(host, '.carte-panneau');
  const title = find(panel, 'h2');
  let code: string | undefined;

  function write({ commune, rows, nombre, montant }: MapLot): void {
    setText(title, commune.nom);
    setText(find(panel, '[data-role="somme"]'), `${countNoun(nombre, 'initiative')}, ${formatEuros(montant)}`);
    find(panel, 'ul').replaceChildren(...rows.map(({ item }) => item.cloneNode(true)));
    const page = find<HTMLAnchorElement>(panel, '[data-role="page"]');
    page.href = commune.href;
    setText(page, `Toutes les initiatives ${atCommune(commune.nom)}`);
  }

  function leave(): void {
    const left = code;
    close();
    if (left !== undefined) gestures.close(left);
  }

  function close(): void {
    code = undefined;
    panel.hidden = true;
  }

  find(panel, '[data-action="fermer-panneau"]').addEventListener('click', leave);
  find(panel, '[data-action="suivante"]').addEventListener('click', () => {
    if (code !== undefined) gestures.next(code);
  });
  host.addEventListener('keydown', ({ key, target }) => {
    // In the filters Escape closes the filters.
    if (key === 'Escape' && !(target instanceof Element && target.closest('dialog'))) leave();
  });
  return {
    /** Code of the commune shown, if any. */
    shown: () => code,
    open(lot: MapLot): void {
      code = lot.code;
      write(lot);
      panel.hidden = false;
      panel.scrollTop = 0;
      title.focus({ preventScroll: true });
    },
    /** Shows other figures for the same commune; the focus does not move. */
    update: write,
    close,
  };
}
