/** On a narrow screen the filters open as a sheet: the same controls, moved into a dialog and back. */
import { countNoun } from '../../domain/text/typography.ts';
import { find, setText } from '../shared/dom.ts';
import { createAfterPaint } from '../shared/after-paint.ts';

/** Gives the function that says how many initiatives wait behind the sheet. */
export function createSheet(host: Element): (count: number) => void {
  const sheet = find<HTMLDialogElement>(host, 'dialog');
  const body = find(sheet, '.feuille-corps');
  const filters = find(host, '.catalogue-filtres');
  const close = find(sheet, '[data-role="voir"]');
  const viewModes = find(host, '.catalogue-vues');
  const commands = find(host, '.catalogue-commandes');
  const later = createAfterPaint(body);
  find(host, '[data-action="filtrer"]').addEventListener('click', () => {
    sheet.showModal();
    // The sheet itself first: its boxes are many, and take a slow phone a moment.
    later.ask(() => {
      if (sheet.open) body.append(viewModes, ...filters.children);
    });
  });
  sheet.addEventListener('close', () => {
    commands.append(viewModes);
    filters.append(...body.children);
  });
  // A tap beside the sheet closes it; the dialog itself is the target only there.
  sheet.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('dialog, [data-action="fermer"]')) sheet.close();
  });
  // Turned or widened, the screen shows the filters beside the list again.
  matchMedia('(width >= 62rem)').addEventListener('change', () => sheet.close());
  return (count) => setText(close, `Voir ${countNoun(count, 'initiative')}`);
}
