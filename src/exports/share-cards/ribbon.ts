/** La frise on a card: the whole edition, with what the card is about in full colour. */
import { sumMontants } from '../../domain/figures/aggregate.ts';
import { layoutFrise, type Bande } from '../../domain/figures/frise.ts';
import type { Initiative } from '../../domain/records/model.ts';
import type { Categorie } from '../../domain/records/schema/referentiel.ts';
import { categorieColours, pickColour, type Palette } from './palette.ts';
import { tag } from './svg.ts';
import type { Place } from './text.ts';

/** Between two territoires, and between two initiatives. */
const ECART = 6;
const FILET = 1.5;
/** What is faded stands at this share of the height, as on the pages of the site. */
const RETRAIT = 0.6;
/** Half the base of the pointer over a segment that stands alone. */
const POINTE = 14;

interface Rectangle {
  readonly initiative: Initiative;
  readonly x: number;
  readonly largeur: number;
}

/** Draws the ribbon of `edition`, `eclairees` lit; a single one is pointed at, since it may be very thin. */
export function drawRuban(
  edition: readonly Initiative[],
  eclairees: readonly Initiative[],
  { largeur, hauteur }: Place,
  couleurs: Palette,
): string {
  const ids = new Set(eclairees.map(({ id }) => id));
  const rectangles = placeSegments(layoutFrise(edition), largeur);
  const ruban = hauteur - POINTE;
  const drawn = rectangles.map(({ initiative, x, largeur: width }) => {
    const lit = ids.has(initiative.id);
    const height = lit ? ruban : ruban * RETRAIT;
    return tag('rect', {
      x,
      y: hauteur - ruban + (ruban - height) / 2,
      width: Math.max(1, width - FILET),
      height,
      rx: 2,
      fill: fillOf(initiative.categorie, couleurs),
      ...(lit ? {} : { 'fill-opacity': pickColour(couleurs, 'faded') }),
    });
  });
  const alone = ids.size === 1 ? rectangles.filter(({ initiative }) => ids.has(initiative.id)) : [];
  const pointe = alone.map(({ x, largeur: width }) => drawPointe(x + (width - FILET) / 2, couleurs));
  return drawMotifs(edition, couleurs) + drawn.join('') + pointe.join('');
}

/** What a category is filled with: its colour, or the pattern of its hatching. */
export function fillOf(categorie: Categorie, couleurs: Palette): string {
  const { fond, raie } = categorieColours(couleurs, categorie);
  return raie === undefined ? fond : `url(#${motifId(categorie)})`;
}

/** The patterns of the hatched categories of some initiatives. */
function drawMotifs(initiatives: readonly Initiative[], couleurs: Palette): string {
  const categories = new Map(initiatives.map(({ categorie }) => [motifId(categorie), categorie]));
  const motifs = [...categories].flatMap(([id, categorie]) => {
    const { fond, raie } = categorieColours(couleurs, categorie);
    if (raie === undefined) return [];
    const tile = { width: 12, height: 12 };
    return tag(
      'pattern',
      { id, ...tile, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      tag('rect', { ...tile, fill: fond }),
      tag('rect', { ...tile, width: 6, fill: raie }),
    );
  });
  return tag('defs', {}, ...motifs);
}

function placeSegments(bandes: readonly Bande[], largeur: number): Rectangle[] {
  const scale = (largeur - ECART * (bandes.length - 1)) / sumMontants(bandes);
  let end = -ECART;
  return bandes.flatMap(({ initiatives }) => {
    end += ECART;
    return initiatives.map((initiative) => {
      const x = end;
      end += initiative.montant * scale;
      return { initiative, x, largeur: end - x };
    });
  });
}

function drawPointe(x: number, couleurs: Palette): string {
  const [half, depth] = [POINTE, POINTE - 3];
  return tag('path', {
    d: `M${Math.round(x) - half} 0h${2 * half}l${-half} ${depth}z`,
    fill: pickColour(couleurs, 'ink'),
  });
}

function motifId({ couleur, hachures = 0 }: Categorie): string {
  return `m${couleur}-${hachures}`;
}
