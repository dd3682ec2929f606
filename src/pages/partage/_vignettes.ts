/** The cards of this build, and the workshop that draws them, made once. */
import * as dataset from '../../dataset.ts';
import { prepareCards } from '../../exports/vignettes/draw.ts';
import texte from '../../exports/vignettes/polices/atkinson-hyperlegible-next-500.ttf?inline';
import texteGras from '../../exports/vignettes/polices/atkinson-hyperlegible-next-700.ttf?inline';
import titre from '../../exports/vignettes/polices/bricolage-grotesque-800.ttf?inline';
import { listVignettes } from '../../exports/vignettes/vignette.ts';
import tokens from '../../styles/tokens.css?raw';

export const vignettes = listVignettes(dataset);

export const drawVignette = prepareCards({
  titre: toBytes(titre),
  texte: toBytes(texte),
  texteGras: toBytes(texteGras),
  styles: tokens,
  fond: dataset.fondCarte,
});

/** Vite hands a file over as a data: address. */
function toBytes(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
