/** What the map shows, read from the table of the page. */
import type { Position } from '../../domain/carte-projection.ts';
import type { Localise } from '../../domain/carte.ts';
import { mapFacettes, type Facette, type Filtrable } from '../../domain/facets.ts';
import { find } from '../catalogue/dom.ts';

/** An initiative of the table. `chemin` is the path of its page, which names it. */
export interface Ligne extends Filtrable {
  readonly item: HTMLLIElement;
  readonly chemin: string;
  readonly titre: string;
}

/** A commune of the table. Without a position it is listed and not drawn. */
export interface CommuneCarte {
  readonly code: string;
  readonly nom: string;
  readonly href: string;
  readonly position: Position | undefined;
  readonly territoires: readonly string[];
  readonly corps: HTMLTableSectionElement;
  readonly lignes: readonly Ligne[];
}

/** A commune with those of its initiatives that the filters keep. */
export interface LotCarte {
  readonly commune: CommuneCarte;
  readonly code: string;
  readonly lignes: readonly Ligne[];
  readonly nombre: number;
  readonly montant: number;
}

/** One that has a place on the map. */
export type LotDessine = LotCarte & Localise;

/** The communes of `table`, in its order. */
export function readCommunes(table: Element): CommuneCarte[] {
  return [...table.querySelectorAll<HTMLTableSectionElement>('tbody')].map((corps) => {
    const { code = '', slug = '', lat, lon } = corps.dataset;
    const link = find<HTMLAnchorElement>(corps, 'th a');
    const lignes = [...corps.querySelectorAll('li')].map((item) => readLigne(item, slug));
    return {
      code,
      nom: link.textContent.trim(),
      href: link.href,
      position: lat === undefined || lon === undefined ? undefined : { lat: Number(lat), lon: Number(lon) },
      territoires: [...new Set(lignes.flatMap(({ facettes }) => facettes.territoire))],
      corps,
      lignes,
    };
  });
}

function readLigne(item: HTMLLIElement, commune: string): Ligne {
  const link = find<HTMLAnchorElement>(item, 'a');
  const values = (facette: Facette): string[] =>
    facette === 'commune' ? [commune] : (item.dataset[facette] ?? '').split(' ');
  return {
    item,
    chemin: link.pathname,
    titre: link.textContent.trim(),
    montant: Number(item.dataset['montant']),
    facettes: mapFacettes(values),
  };
}
