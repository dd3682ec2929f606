/** From the words of a card to its picture. Everything that does not change from card to card is read once. */
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { FondCarte } from '../../domain/carte-fond.ts';
import type { EditionVue } from '../../domain/model.ts';
import { readCouleurs } from './couleurs.ts';
import { drawDessins, layoutTextes, TEXTE, TITRE, type Resources } from './layout.ts';
import { encodePng } from './png.ts';
import { readChasses } from './police.ts';
import { HAUTEUR, LARGEUR, type Vignette } from './vignette.ts';

/** What the cards are made with: TrueType files without axes, the text of the style sheets that declare the colours, the base map. */
export interface Material {
  /** Heavy, for titles and amounts. */
  readonly titre: Uint8Array<ArrayBuffer>;
  readonly texte: Uint8Array<ArrayBuffer>;
  readonly texteGras: Uint8Array<ArrayBuffer>;
  readonly styles: string;
  readonly fond: FondCarte;
}

/** A function that draws the card of an edition as a PNG. */
export function prepareCards({
  titre,
  texte,
  texteGras,
  styles,
  fond,
}: Material): (vignette: Vignette, edition: EditionVue) => Promise<Uint8Array<ArrayBuffer>> {
  const resources: Resources = {
    couleurs: readCouleurs(styles),
    fond,
    titre: readChasses(titre),
    texte: readChasses(texte),
    texteGras: readChasses(texteGras),
  };
  const fonts: Font[] = [
    { name: TITRE, data: titre.buffer, weight: 800 },
    { name: TEXTE, data: texte.buffer, weight: 500 },
    { name: TEXTE, data: texteGras.buffer, weight: 700 },
  ];
  return async (vignette, edition) => {
    const textes = await satori(layoutTextes(vignette, edition, resources), { width: LARGEUR, height: HAUTEUR, fonts });
    const start = textes.indexOf('>') + 1;
    const picture = textes.slice(0, start) + drawDessins(vignette, edition, resources) + textes.slice(start);
    // All text is outlines by now: no font of the machine may come in.
    const { pixels } = await renderAsync(picture, { font: { loadSystemFonts: false } });
    return encodePng(pixels, LARGEUR);
  };
}
