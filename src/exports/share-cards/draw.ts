/** From the words of a card to its picture. Everything that does not change from card to card is read once. */
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { MapGround } from '../../domain/map/ground.ts';
import type { Edition } from '../../domain/records/model.ts';
import type { KeepPicture } from './keep.ts';
import { readPalette } from './palette.ts';
import { drawDessins, layoutTextes, TEXTE, TITRE, type Resources } from './layout.ts';
import { readWidths } from './font-widths.ts';
import { CARD_HEIGHT, CARD_WIDTH, type ShareCard } from './share-card.ts';

/** What the cards are made with: TrueType files without axes, the text of the style sheets that declare the colours, the base map. */
export interface Material {
  /** Heavy, for titles and amounts. */
  readonly titre: Uint8Array<ArrayBuffer>;
  readonly texte: Uint8Array<ArrayBuffer>;
  readonly texteGras: Uint8Array<ArrayBuffer>;
  readonly styles: string;
  readonly fond: MapGround;
}

/** Reads once what all cards of a build share: colours, widths of characters, and the faces as satori takes them. */
export function prepareResources({ titre, texte, texteGras, styles, fond }: Material): Resources & { fonts: Font[] } {
  return {
    couleurs: readPalette(styles),
    fond,
    titre: readWidths(titre),
    texte: readWidths(texte),
    texteGras: readWidths(texteGras),
    fonts: [
      { name: TITRE, data: titre.buffer, weight: 800 },
      { name: TEXTE, data: texte.buffer, weight: 500 },
      { name: TEXTE, data: texteGras.buffer, weight: 700 },
    ],
  };
}

// A palette weighs half of the pixels as they are, and nobody sees it.
const PNG = { palette: true, quality: 90 };

/** A function that draws the card of an edition as a PNG, or takes it from those that are kept. */
export function prepareCards(
  material: Material,
  keep: KeepPicture,
): (vignette: ShareCard, edition: Edition) => Promise<Uint8Array<ArrayBuffer>> {
  const { fonts, ...resources } = prepareResources(material);
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  return async (vignette, edition) => {
    const layout = layoutTextes(vignette, edition, resources);
    const dessins = drawDessins(vignette, edition, resources);
    return keep(JSON.stringify([layout, dessins, size, PNG]), async () => {
      // Text comes back as outlines: the picture needs no font of the machine.
      const textes = await satori(layout, { ...size, fonts });
      const start = textes.indexOf('>') + 1;
      const picture = textes.slice(0, start) + dessins + textes.slice(start);
      return Uint8Array.from(await sharp(Buffer.from(picture)).png(PNG).toBuffer());
    });
  };
}
