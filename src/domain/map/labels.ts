/** Names written on the map, where they cover neither a symbol nor another name. */
import type { Boite, Bounds, Disc } from './placement.ts';
import type { Point } from './projection.ts';

/** A name to write beside a point; `rayon` keeps it off what stands there, `corps` is the height of its letters' line. */
export interface Nom extends Disc {
  readonly texte: string;
  readonly corps: number;
}

/** Where a name is written: `x`, `y` is the start, the middle or the end of its text, halfway up. */
export interface Label extends Point {
  readonly texte: string;
  readonly ancrage: 'debut' | 'milieu' | 'fin';
}

/** Width of a character over the size of the text, generous for the faces of the site. */
const CHASSE = 0.56;
const INTERVALLE = 3;

/** Directions tried in this order: beside a point a name is read first on its right. */
const COTES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** How far beyond its point a name may stand, in heights of its text: beside it first. */
const ECARTS = [0, 0.8, 1.6] as const;

/** The names that found a free place, in their order; the first ones choose first. The others are not written. `reserves` are left free. */
export function placeLabels(
  noms: readonly Nom[],
  obstacles: readonly Disc[],
  bornes: Bounds,
  reserves: readonly Boite[] = [],
): Label[] {
  const taken = [...reserves];
  const isFree = (box: Boite): boolean =>
    isInside(box, bornes) && !taken.some((other) => overlap(box, other)) && !obstacles.some((one) => touches(box, one));
  return noms.flatMap((nom) => {
    const places = ECARTS.flatMap((ecart) => COTES.map(([dx, dy]) => ({ dx, box: boxAt(nom, dx, dy, ecart) })));
    const place = places.find(({ box }) => isFree(box));
    if (!place) return [];
    taken.push(place.box);
    return [{ texte: nom.texte, ...anchor(place.box, place.dx) }];
  });
}

/** The box is wider than some texts: what stands beside a point must begin there. */
function anchor({ x1, y1, x2, y2 }: Boite, dx: number): Omit<Label, 'texte'> {
  const y = (y1 + y2) / 2;
  if (dx > 0) return { x: x1, y, ancrage: 'debut' };
  return dx < 0 ? { x: x2, y, ancrage: 'fin' } : { x: (x1 + x2) / 2, y, ancrage: 'milieu' };
}

function boxAt({ x, y, rayon, texte, corps }: Nom, dx: number, dy: number, ecart: number): Boite {
  const [width, height] = [texte.length * corps * CHASSE, corps];
  // Diagonally the corner of the text comes near the point: a little under the radius is enough.
  const reach = (rayon + INTERVALLE + ecart * corps) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
  const [cx, cy] = [x + dx * (reach + width / 2), y + dy * (reach + height / 2)];
  return { x1: cx - width / 2, y1: cy - height / 2, x2: cx + width / 2, y2: cy + height / 2 };
}

const isInside = ({ x1, y1, x2, y2 }: Boite, { largeur, hauteur }: Bounds): boolean =>
  x1 >= 0 && y1 >= 0 && x2 <= largeur && y2 <= hauteur;

const overlap = (a: Boite, b: Boite): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

function touches({ x1, y1, x2, y2 }: Boite, { x, y, rayon }: Disc): boolean {
  const [nx, ny] = [Math.max(x1, Math.min(x2, x)), Math.max(y1, Math.min(y2, y))];
  return Math.hypot(nx - x, ny - y) < rayon;
}
