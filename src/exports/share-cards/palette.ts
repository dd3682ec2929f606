/** The colours of the cards: those of the style sheets in light form, read where they are written. */
import type { Categorie } from '../../domain/records/schema/referentiel.ts';

/** Values of custom properties, by name without dashes. */
export type Palette = ReadonlyMap<string, string>;

/**
 * The custom properties that style sheets declare. The first declaration of a name counts: those that follow in media
 * queries are for the dark, for print or for forced colours.
 */
export function readPalette(css: string): Palette {
  const values = new Map<string, string>();
  for (const [, nom = '', valeur = ''] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    if (!values.has(nom)) values.set(nom, valeur.trim());
  }
  return values;
}

/** The value of a custom property, `var()` resolved. Throws for a name that the style sheets do not declare. */
export function pickColour(couleurs: Palette, nom: string): string {
  const valeur = couleurs.get(nom);
  if (valeur === undefined) throw new Error(`les styles ne donnent pas --${nom}`);
  const named = /^var\(--([\w-]+)\)$/.exec(valeur)?.[1];
  return named === undefined ? valeur : pickColour(couleurs, named);
}

/** The colour of a category, and the one of its hatching when it has one. */
export function categorieColours(
  couleurs: Palette,
  { couleur, hachures }: Pick<Categorie, 'couleur' | 'hachures'>,
): { readonly fond: string; readonly raie: string | undefined } {
  // A number beyond those of the styles is shown in the neutral colour.
  const pick = (numero: number): string =>
    pickColour(couleurs, couleurs.has(`category-${numero}`) ? `category-${numero}` : 'category-none');
  return { fond: pick(couleur), raie: hachures === undefined ? undefined : pick(hachures) };
}
