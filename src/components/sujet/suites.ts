import { INITIAL_STATE, serializeState } from '../../domain/selection/state.ts';
import { EMPTY_SELECTION, type Facet } from '../../domain/selection/facets.ts';
import type { Preuve } from '../../domain/figures/findings/finding.ts';
import type { Initiative, Lot } from '../../domain/records/model.ts';
import { atCommune, countNoun } from '../../domain/text/typography.ts';
import { carteUrl, catalogueUrl, communeUrl, territoireUrl } from '../../site/routes.ts';

/** A way on from a page. */
export interface Suite {
  readonly label: string;
  readonly href: string;
}

/** The interactive map of one edition with one filter set. */
export function carteOf(annee: number, facette: Facet, slug: string): string {
  return carteUrl(annee) + stateOf(facette, slug);
}

/** The catalogue of one edition with one filter set: to search, sort or download what the page lists. */
export function catalogueSuite({ annee, nombre }: Lot, facette: Facet, slug: string): Suite {
  const text =
    nombre < 2
      ? 'Cette initiative dans la liste'
      : `Ces ${countNoun(nombre, 'initiative')} dans la liste, à trier et à télécharger`;
  return { label: text, href: catalogueUrl(annee) + stateOf(facette, slug) };
}

/** The catalogue with the initiatives that prove a finding. */
export function preuveUrl({ annee, facette, valeurs = [] }: Preuve): string {
  return catalogueUrl(annee) + (facette ? stateOf(facette, ...valeurs) : '');
}

/** « Aussi dans l’Artois : 13 initiatives », for each territoire of `lot` that has others in the edition. */
export function territoireSuites(lot: Lot, edition: Lot): Suite[] {
  return othersBy(lot, edition, ({ territoire }) => territoire).map(([{ dans, ...territoire }, nombre]) => ({
    label: `Aussi ${dans}\u00A0: ${countNoun(nombre, 'autre initiative', 'autres initiatives')}`,
    href: territoireUrl(territoire),
  }));
}

/** « Aussi à Béthune : 6 initiatives », for each commune of `lot` that has others in the edition. */
export function communeSuites(lot: Lot, edition: Lot): Suite[] {
  return othersBy(lot, edition, ({ commune }) => commune).map(([commune, nombre]) => ({
    label: `Aussi ${atCommune(commune.nom)}\u00A0: ${countNoun(nombre, 'autre initiative', 'autres initiatives')}`,
    href: communeUrl(commune),
  }));
}

function stateOf(facette: Facet, ...slugs: readonly string[]): string {
  return serializeState({ ...INITIAL_STATE, selection: { ...EMPTY_SELECTION, [facette]: slugs } });
}

function othersBy<T extends { slug: string }>(
  lot: Lot,
  edition: Lot,
  of: (initiative: Initiative) => T,
): [T, number][] {
  const own = new Set(lot.initiatives.map(({ id }) => id));
  const places = new Map(lot.initiatives.map((initiative) => [of(initiative).slug, of(initiative)]));
  return [...places.values()].flatMap((place): [T, number][] => {
    const others = edition.initiatives.filter((other) => of(other).slug === place.slug && !own.has(other.id)).length;
    return others === 0 ? [] : [[place, others]];
  });
}
