/** Le mur on a card: a block for each initiative, as high as its amount, in columns by territoire. */
import { sumMontants } from '../../domain/figures/aggregate.ts';
import { layoutMur } from '../../domain/figures/mur.ts';
import type { Initiative } from '../../domain/records/model.ts';
import type { Palette } from './palette.ts';
import { fillOf } from './ribbon.ts';
import { tag } from './svg.ts';
import type { Place } from './text.ts';

/** Between two columns or two territoires, and between two blocks. */
const ECART = 8;
const FILET = 2;

/** Draws the wall of some initiatives in its place, whose height the highest column fills; the ribbon of the card has the patterns. */
export function drawMur(initiatives: readonly Initiative[], { largeur, hauteur }: Place, couleurs: Palette): string {
  const colonnes = layoutMur(initiatives).moities.flatMap((moitie) => moitie.colonnes);
  const width = (largeur - ECART * (colonnes.length - 1)) / colonnes.length;
  const scale = Math.min(...colonnes.map((bandes) => (hauteur - ECART * (bandes.length - 1)) / sumMontants(bandes)));
  return colonnes
    .flatMap((bandes, index) => {
      let y = 0;
      return bandes.flatMap(({ initiatives: own }, bande) => {
        if (bande > 0) y += ECART;
        return own.map((initiative) => {
          const height = initiative.montant * scale;
          const top = y;
          y += height;
          const fill = fillOf(initiative.categorie, couleurs);
          return tag('rect', { x: index * (width + ECART), y: top, width, height: Math.max(1, height - FILET), fill });
        });
      });
    })
    .join('');
}
