import { codeAfter, isDrawn, readCommunes, toMapLot } from '../map/communes.ts';
import { loadMap } from '../map/load.ts';
import { createPanel } from '../map/panel.ts';
import { find } from '../shared/dom.ts';

/** Lays the live map over the drawing. Rejects, with the page as it was, when it cannot. */
export async function startFramedMap(host: HTMLElement): Promise<void> {
  const communes = readCommunes(find(host, '.carte-table'));
  const lots = communes.map((commune) => toMapLot(commune, commune.rows)).filter(isDrawn);
  const show = (code: string | undefined): void => {
    const lot = lots.find((one) => one.code === code);
    if (!lot) return;
    map.choose(code);
    panel.open(lot);
  };
  const panel = createPanel(host, {
    close(code) {
      map.choose(undefined);
      map.reveal(code)?.focus({ preventScroll: true });
    },
    next: (code) => show(codeAfter(lots, code)),
  });
  const map = await loadMap(find(host, '.carte-cadre'), lots, { choose: show, hover: (code) => map.hover(code) });
  map.render(lots, 'montant');
}
