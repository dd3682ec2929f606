import type { Categorie } from '../../domain/records/schema/referentiel.ts';

/** Id of the SVG pattern of a hatched category in the ribbon called `prefix`. */
export function patternId(prefix: string, { couleur, hachures = 0 }: Pick<Categorie, 'couleur' | 'hachures'>): string {
  return `${prefix}-${couleur}-${hachures}`;
}

/** What fills the segments of a category: its pattern in the ribbon called `prefix`, or nothing, and its colour does. */
export function fillOf(prefix: string, categorie: Pick<Categorie, 'couleur' | 'hachures'>): string | undefined {
  return categorie.hachures === undefined ? undefined : `url(#${patternId(prefix, categorie)})`;
}
