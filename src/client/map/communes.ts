/** What the map shows, read from the table of the page. */
import type { Position } from '../../domain/map/projection.ts';
import type { Placed } from '../../domain/map/map.ts';
import { tallyItems } from '../../domain/selection/facets.ts';
import { find } from '../shared/dom.ts';

/** An initiative of the table. `chemin` is the path of its page, which names it. */
export interface MapRow {
  readonly item: HTMLLIElement;
  readonly chemin: string;
  readonly montant: number;
}

/** A commune of the table. Without a position it is listed and not drawn. */
export interface MapCommune {
  readonly code: string;
  readonly nom: string;
  readonly href: string;
  readonly position: Position | undefined;
  readonly body: HTMLTableSectionElement;
  readonly rows: readonly MapRow[];
}

/** A commune with those of its initiatives that the filters keep. */
export interface MapLot {
  readonly commune: MapCommune;
  readonly code: string;
  readonly rows: readonly MapRow[];
  readonly nombre: number;
  readonly montant: number;
  readonly position: Position | undefined;
}

/** One that has a place on the map. */
export type DrawnLot = MapLot & Placed;

export function isDrawn(lot: MapLot): lot is DrawnLot {
  return lot.position !== undefined;
}

/** A commune with `rows` of its initiatives. */
export function toMapLot(commune: MapCommune, rows: readonly MapRow[]): MapLot {
  const { code, position } = commune;
  return { commune, code, rows, ...tallyItems(rows), position };
}

/** The communes of `table`, in its order. */
export function readCommunes(table: Element): MapCommune[] {
  return [...table.querySelectorAll<HTMLTableSectionElement>('tbody')].map((body) => {
    const { code = '', lat, lon } = body.dataset;
    const link = find<HTMLAnchorElement>(body, 'th a');
    return {
      code,
      nom: link.textContent.trim(),
      href: link.href,
      position: lat === undefined || lon === undefined ? undefined : { lat: Number(lat), lon: Number(lon) },
      body,
      rows: [...body.querySelectorAll('li')].map((item) => ({
        item,
        chemin: find<HTMLAnchorElement>(item, 'a').pathname,
        montant: Number(item.dataset['montant']),
      })),
    };
  });
}

/** Code of the commune that follows in `lots`; the first one after the last. */
export function codeAfter(lots: readonly MapLot[], code: string): string | undefined {
  return lots[(lots.findIndex((lot) => lot.code === code) + 1) % lots.length]?.code;
}
