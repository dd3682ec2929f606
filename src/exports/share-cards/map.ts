/** The map on a card: the outline of the département, and where what the card is about takes place. */
import { drawGround, frameGround, heightOf, type MapGround } from '../../domain/map/ground.ts';
import { toCarte, type Point } from '../../domain/map/projection.ts';
import { groupByCommune, locateLots, type PlacedLot } from '../../domain/map/symbols.ts';
import { placeMap, radiiOf, type Format } from '../../domain/map/map.ts';
import type { Initiative, Lot } from '../../domain/records/model.ts';
import { pickColour, type Palette } from './palette.ts';
import { tag } from './svg.ts';
import type { Place } from './text.ts';

/** Radius of the mark of a single commune: its size says nothing, it must be seen. */
const REPERE = 17;
const ARRONDI = 14;
/** Share of the map that the discs of a whole edition cover. */
const DENSITE = 0.15;

/** Height of a map of that width. */
export function planHeight(fond: MapGround, largeur: number): number {
  return heightOf(frameGround(fond), largeur);
}

/**
 * Draws the map, `eclairees` as discs whose areas say the amounts, the other communes of `edition` as points. The land
 * goes on beyond its edges: `drawPassePartout` covers what is outside.
 */
export function drawPlan(
  edition: Lot,
  eclairees: readonly Initiative[],
  fond: MapGround,
  largeur: number,
  couleurs: Palette,
): string {
  const format: Format = { largeur, densite: { part: DENSITE, rayonCible: 0 }, corps: 0, nomme: false };
  const bornes = { largeur, hauteur: planHeight(fond, largeur) };
  const project = toCarte(frameGround(fond), largeur);
  const whole = locate(edition.initiatives);
  const lots = locate(eclairees);
  const rayonOf = radiiOf(whole, 'montant', format, bornes.hauteur);
  const { symboles } = placeMap(lots, [], lots.length === 1 ? () => REPERE : rayonOf, project, format, { bornes });
  const couleur = (nom: string): string => pickColour(couleurs, nom);
  const { contour, terre } = drawGround(fond, largeur);
  return [
    tag('rect', { width: largeur, height: bornes.hauteur, fill: couleur('map-sea') }),
    tag('path', { d: terre, fill: couleur('map-land') }),
    tag('path', { d: contour, fill: couleur('map-ground'), stroke: couleur('edge'), 'stroke-width': 2 }),
    tag('path', {
      d: drawPoints(whole, lots, project),
      stroke: couleur('edge'),
      'stroke-width': 6,
      'stroke-linecap': 'round',
    }),
    ...symboles.map(({ x, y, rayon }) =>
      tag('circle', {
        cx: x,
        cy: y,
        r: rayon,
        fill: couleur('map-symbol'),
        stroke: couleur('map-ground'),
        'stroke-width': lots.length === 1 ? 5 : 1.5,
      }),
    ),
  ].join('');
}

/** The whole of a picture in one colour, with a window whose corners are round: far quicker to draw than a clip path. */
export function drawMat({ largeur, hauteur }: Place, fenetre: Place & Point, couleur: string): string {
  const { x, y } = fenetre;
  const [w, h, r] = [fenetre.largeur - 2 * ARRONDI, fenetre.hauteur - 2 * ARRONDI, ARRONDI];
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const window = `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
  return tag('path', { d: `M0 0h${largeur}v${hauteur}h${-largeur}z${window}`, 'fill-rule': 'evenodd', fill: couleur });
}

function locate(initiatives: readonly Initiative[]): PlacedLot[] {
  return locateLots(groupByCommune(initiatives)).localises;
}

function drawPoints(
  whole: readonly PlacedLot[],
  lots: readonly PlacedLot[],
  project: (position: PlacedLot['position']) => Point,
): string {
  const codes = new Set(lots.map(({ code }) => code));
  const others = whole.filter(({ code }) => !codes.has(code)).map(({ position }) => project(position));
  return others.map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('');
}
