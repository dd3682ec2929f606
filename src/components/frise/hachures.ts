import type { Categorie } from '../../domain/records/schema.ts';

/** Id of the SVG pattern of a hatched category in the ribbon called `prefix`. */
export function patternId(prefix: string, { couleur, hachures = 0 }: Pick<Categorie, 'couleur' | 'hachures'>): string {
  return `${prefix}-${couleur}-${hachures}`;
}
