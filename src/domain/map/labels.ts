/** Names written on the map, where they cover neither a symbol nor another name. */
import type { Boite, Bounds, Disc } from './placement.ts';
import type { Point } from './projection.ts';

/** A name to write beside a point; `rayon` keeps it off what stands there, `corps` is the height of its letters' line, `portee` how far it may stand, in lines. */
export interface Nom extends Disc {
  readonly texte: string;
  readonly corps: number;
  readonly portee: number;
}

/**
 * Where a name is written, in one line or two: `x`, `y` is the start, the middle or the end of its text, halfway up.
 * `filet` is the line to its point that it needs where another symbol is nearer.
 */
export interface Label<T> extends Point {
  readonly nom: T;
  readonly lignes: readonly string[];
  readonly ancrage: 'debut' | 'milieu' | 'fin';
  readonly filet: readonly [Point, Point] | undefined;
}

interface Place {
  readonly lignes: readonly string[];
  readonly dx: number;
  readonly box: Boite;
  /** How far from its point. */
  readonly ecart: number;
}

const INTERVALLE = 2;
/** Names of more characters may take two lines. */
const COURT = 9;
/** Beyond so many heights of its text a name is tied to its point. */
const PRES = 1;
/** Only a name that may stand farther than this is tied by a line that others cover. */
const COUVERT = 4;
/** Room between a name and another symbol, in heights of its text. */
const DEGAGEMENT = 0.3;
/** How much nearer than its own another symbol may be to a name. */
const TOLERANCE = 0.8;

/** Width of a text over the size of its letters: that of the site's bold face, a little more. */
export function measureText(texte: string): number {
  return Array.from(texte).reduce((sum, letter) => sum + (/[fijlrtI’'. -]/.test(letter) ? 0.39 : 0.61), 0.2);
}

/** Directions tried in this order, in sixteenths of a turn: beside a point a name is read first on its right. */
const COTES = [0, 8, 4, 12, 1, 15, 7, 9, 2, 14, 6, 10, 3, 5, 11, 13].map((part) => {
  const angle = (part * Math.PI) / 8;
  return { dx: Math.cos(angle), dy: -Math.sin(angle) };
});

/** How far beyond its point a name may stand, in heights of its text: beside it first. */
const ECARTS = [0, 0.5, 1, 1.6, 2.4, 3.2, 4.2] as const;

/**
 * The names that found a free place, the first ones first; the others are not written. One without room takes the
 * place of another that can go elsewhere, or stands farther, at the end of a line. `reserves` are left free.
 */
export function placeLabels<T extends Nom>(
  noms: readonly T[],
  obstacles: readonly Disc[],
  bornes: Bounds,
  reserves: readonly Boite[] = [],
): Label<T>[] {
  const taken = new Map<T, Place & { filet?: [Point, Point] }>();
  const isFree = (box: Boite): boolean =>
    isInside(box, bornes) &&
    !reserves.some((one) => overlap(box, one)) &&
    !obstacles.some((one) => distance(box, one) < 0);
  const others = ({ x, y }: T): Disc[] => obstacles.filter((one) => one.x !== x || one.y !== y);
  const isClear = (nom: T, { box, ecart }: Place): boolean =>
    ecart <= INTERVALLE + PRES * nom.corps &&
    isFree(box) &&
    !others(nom).some((one) => distance(box, one) < Math.max(ecart * TOLERANCE, nom.corps * DEGAGEMENT));
  const rivals = (nom: T, box: Boite): T[] =>
    [...taken].flatMap(([other, place]) => (other !== nom && overlap(box, place.box) ? [other] : []));
  const settle = (nom: T, avoid?: Boite): boolean => {
    const place = placesAround(nom).find(
      (one) => !(avoid && overlap(one.box, avoid)) && rivals(nom, one.box).length === 0 && isClear(nom, one),
    );
    if (place) taken.set(nom, place);
    return place !== undefined;
  };
  for (const nom of noms) {
    if (settle(nom)) continue;
    const place = placesAround(nom).find((one) => {
      const [rival, ...more] = rivals(nom, one.box);
      return rival && more.length === 0 && isClear(nom, one) && settle(rival, one.box);
    });
    if (place) taken.set(nom, place);
  }
  // A line that passes by the others, else one that the symbols on its way cover.
  for (const [nom, open] of noms.flatMap((nom) => [[nom, true] as const, [nom, false] as const])) {
    if (taken.has(nom) || nom.portee <= (open ? PRES : COUVERT)) continue;
    const place = placesAround(nom).find(({ box }) => {
      const [rival, ...more] = rivals(nom, box);
      const line = alongOf(tie(box, nom));
      const crosses = (): boolean => [...taken.values()].some((one) => line.some((point) => holds(one.box, point)));
      if (more.length > 0 || !isFree(box)) return false;
      if (!open) return rival === undefined || settle(rival, box);
      if (others(nom).some((one) => line.some((point) => apart(point, one) < one.rayon))) return false;
      return (rival === undefined || settle(rival, box)) && !crosses();
    });
    if (place) taken.set(nom, { ...place, filet: tie(place.box, nom) });
  }
  return [...taken].map(([nom, { lignes, dx, box, filet }]) => ({ nom, lignes, filet, ...anchor(box, dx) }));
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The shortest line from a box to the edge of what it names. */
function tie(box: Boite, { x, y, rayon }: Disc): [Point, Point] {
  const from = nearestIn(box, { x, y });
  const part = rayon / apart(from, { x, y });
  return [from, { x: x + (from.x - x) * part, y: y + (from.y - y) * part }];
}

/** Points along a line, ends included. */
const alongOf = ([from, to]: readonly [Point, Point]): Point[] =>
  [0, 0.25, 0.5, 0.75, 1].map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));

/** The box is wider than some texts: what stands beside a point must begin there. */
function anchor({ x1, y1, x2, y2 }: Boite, dx: number): Point & Pick<Label<Nom>, 'ancrage'> {
  const y = (y1 + y2) / 2;
  if (dx > 0.2) return { x: x1, y, ancrage: 'debut' };
  return dx < -0.2 ? { x: x2, y, ancrage: 'fin' } : { x: (x1 + x2) / 2, y, ancrage: 'milieu' };
}

function placesAround({ x, y, rayon, texte, corps, portee }: Nom): Place[] {
  return ECARTS.filter((ecart) => ecart <= portee).flatMap((ecart) =>
    cutLines(texte).flatMap((lignes) => {
      const width = Math.max(...lignes.map(measureText)) * corps;
      const height = lignes.length * corps;
      const away = INTERVALLE + ecart * corps;
      const reach = rayon + away;
      return COTES.map(({ dx, dy }): Place => {
        const [cx, cy] = [x + dx * reach + (lean(dx) * width) / 2, y + dy * reach + (lean(dy) * height) / 2];
        const box = { x1: cx - width / 2, y1: cy - height / 2, x2: cx + width / 2, y2: cy + height / 2 };
        return { lignes, dx, box, ecart: away };
      });
    }),
  );
}

/** Diagonally a box shows a corner to its point, aslant it still shows most of a side. */
const lean = (part: number): number => Math.max(-1, Math.min(1, part * Math.SQRT2));

/** In one line, and in two where a long name has a hyphen or a space: the one nearest to its middle. */
function cutLines(texte: string): string[][] {
  const cuts = texte.length > COURT ? [...texte.matchAll(/[- ]/g)].map(({ index }) => index + 1) : [];
  const [cut] = cuts.sort((a, b) => Math.abs(a - texte.length / 2) - Math.abs(b - texte.length / 2));
  return cut === undefined ? [[texte]] : [[texte], [texte.slice(0, cut).trim(), texte.slice(cut)]];
}

const isInside = ({ x1, y1, x2, y2 }: Boite, { largeur, hauteur }: Bounds): boolean =>
  x1 >= 0 && y1 >= 0 && x2 <= largeur && y2 <= hauteur;

const overlap = (a: Boite, b: Boite): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

const nearestIn = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): Point => ({
  x: Math.max(x1, Math.min(x2, x)),
  y: Math.max(y1, Math.min(y2, y)),
});

const holds = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): boolean => x1 <= x && x <= x2 && y1 <= y && y <= y2;

/** From a box to the edge of a disc; below zero where they overlap. */
const distance = (box: Boite, disc: Disc): number => apart(nearestIn(box, disc), disc) - disc.rayon;
