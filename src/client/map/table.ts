/** The table beside the map: what it shows, and how it and the map answer each other. */
import { tallyItems } from '../../domain/selection/facets.ts';
import { formatEuros, formatNombre } from '../../domain/text/euros.ts';
import { find, makeButton, setAria, setText } from '../shared/dom.ts';
import type { MapCommune, MapLot } from './communes.ts';
import { listenHover } from './hover.ts';

export interface TableGestures {
  /** The pointer or the focus is on a commune, or on none. */
  hover(code: string | undefined): void;
  /** Asks for a commune: on the map, and what it has. */
  choose(code: string): void;
}

/** The table of `communes`, whose names become buttons that open them. */
export function createCommuneTable(host: Element, communes: readonly MapCommune[], gestures: TableGestures) {
  const empty = find(host, '.carte-vide');
  const table = find(host, '.carte-table');
  const total = find(table, 'tfoot');
  const beside = matchMedia('(width >= 62rem)');
  for (const { code, nom, body } of communes) {
    listenHover(body, code, (to) => gestures.hover(to));
    const button = makeButton(nom, 'nu titre carte-commune', () => gestures.choose(code));
    setAria(button, 'haspopup', 'dialog');
    find(body, 'th a').replaceWith(button);
  }

  const bodyOf = new Map(communes.map(({ code, body }) => [code, body]));
  const marked: Record<string, string | undefined> = {};
  const mark = (name: string, code: string | undefined): void => {
    bodyOf.get(marked[name] ?? '')?.classList.remove(name);
    bodyOf.get(code ?? '')?.classList.add(name);
    marked[name] = code;
  };

  return {
    render(lots: readonly MapLot[]): void {
      const byCode = new Map(lots.map((lot) => [lot.code, lot]));
      for (const { code, body, rows } of communes) {
        const lot = byCode.get(code);
        body.hidden = !lot;
        const kept = new Set(lot?.rows);
        for (const row of rows) row.item.hidden = !kept.has(row);
        writeSums(body, lot ?? { nombre: 0, montant: 0 });
      }
      writeSums(total, tallyItems(lots.flatMap(({ rows }) => rows)));
      empty.hidden = lots.length > 0;
      table.hidden = lots.length === 0;
    },
    /** Marks the commune that the pointer is on. */
    hover: (code: string | undefined) => mark('survol', code),
    /** Marks the commune whose panel is open, and brings it in sight where the list stands beside the map. */
    choose(code: string | undefined): void {
      mark('choisie', code);
      if (beside.matches) bodyOf.get(code ?? '')?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function writeSums(root: Element, { nombre, montant }: { nombre: number; montant: number }): void {
  setText(find(root, '[data-role="nombre"]'), formatNombre(nombre));
  setText(find(root, '[data-role="montant"]'), formatEuros(montant));
}
