import { tallyItems } from '../../domain/selection/facets.ts';
import { readCommunes } from '../map/communes.ts';
import { loadMap } from '../map/load.ts';
import type { DrawnLot } from '../map/communes.ts';
import { createPanel } from '../map/panel.ts';
import { find } from '../shared/dom.ts';

/** Lays the live map over the drawing. Rejects, with the page as it was, when it cannot. */
export async function startFramedMap(host: HTMLElement): Promise<void> {
  const lots = readCommunes(find(host, '.carte-table')).flatMap((commune): DrawnLot[] => {
    const { code, rows, position } = commune;
    if (!position) return [];
    return [{ commune, code, rows, position, ...tallyItems(rows) }];
  });
  const panel = createPanel(host, (code) => {
    map.choose(undefined);
    map.focus(code);
  });
  const map = await loadMap(find(host, '.carte-cadre'), lots, {
    choose(code) {
      const lot = lots.find((one) => one.code === code);
      if (!lot) return;
      map.choose(code);
      panel.open(lot);
    },
    hover: (code) => map.hover(code),
  });
  map.render(lots, 'montant');
}
