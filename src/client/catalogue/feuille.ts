/** On a narrow screen the filters open as a sheet: the same controls, moved into a dialog and back. */
import { find, setText } from './dom.ts';
import { countNoun } from '../../domain/typography.ts';
import { createLater } from '../later.ts';

export interface Feuille {
  /** Says how many initiatives wait behind the sheet. */
  show(nombre: number): void;
}

export function createFeuille(host: Element): Feuille {
  const feuille = find<HTMLDialogElement>(host, 'dialog');
  const corps = find(feuille, '.feuille-corps');
  const filtres = find(host, '.catalogue-filtres');
  const voir = find(feuille, '[data-role="voir"]');
  const vues = find(host, '.catalogue-vues');
  const commandes = find(host, '.catalogue-commandes');
  const later = createLater(corps);
  find(host, '[data-action="filtrer"]').addEventListener('click', () => {
    feuille.showModal();
    // The sheet itself first: its boxes are many, and take a slow phone a moment.
    later.ask(() => {
      if (feuille.open) corps.append(vues, ...filtres.children);
    });
  });
  feuille.addEventListener('close', () => {
    commandes.append(vues);
    filtres.append(...corps.children);
  });
  // A tap beside the sheet closes it; the dialog itself is the target only there.
  feuille.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('dialog, [data-action="fermer"]')) feuille.close();
  });
  // Turned or widened, the screen shows the filters beside the list again.
  matchMedia('(width >= 62rem)').addEventListener('change', () => {
    feuille.close();
  });
  return {
    show(nombre) {
      setText(voir, `Voir ${countNoun(nombre, 'initiative')}`);
    },
  };
}
