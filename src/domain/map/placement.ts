/** Symbols that would cover each other, moved apart: exact geometry, no chance in it. */
import type { Point } from './projection.ts';

/** A disc; `rayon` in the unit of its coordinates. */
export interface Disc extends Point {
  readonly rayon: number;
}

/** What the centres are kept in: a rectangle from (0, 0). Infinite without one. */
export interface Bounds {
  readonly largeur: number;
  readonly hauteur: number;
}

/** A rectangle, by two of its corners. */
export interface Boite {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

// What is exactly tangent must not fail its own test by a rounding.
const JEU = 1e-6;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * New centres, in the order given, such that no two discs are nearer than `ecart` to each other and all lie
 * inside `bornes`. The largest is placed first; each one goes to the free place nearest to its own. A disc
 * that finds none inside `bornes` (too many for so little room) is placed outside, never on another.
 */
export function placeDiscs(disques: readonly Disc[], ecart: number, bornes?: Bounds): Point[] {
  const order = disques.map((disque, index) => ({ disque, index })).sort((a, b) => b.disque.rayon - a.disque.rayon);
  const places: Point[] = disques.map(({ x, y }) => ({ x, y }));
  const posed: Disc[] = [];
  for (const { disque, index } of order) {
    const obstacles = posed.map(({ x, y, rayon }) => ({ x, y, rayon: rayon + disque.rayon + ecart }));
    const place = (bornes && findPlace(disque, obstacles, bornes)) ?? findPlace(disque, obstacles) ?? disque;
    places[index] = { x: place.x, y: place.y };
    posed.push({ ...place, rayon: disque.rayon });
  }
  return places;
}

/**
 * The point nearest to `disque` that no obstacle covers. It is its own place, or lies on the edge of one obstacle,
 * or where two edges cross: the candidates are all of these.
 */
function findPlace(disque: Disc, obstacles: readonly Disc[], bornes?: Bounds): Point | undefined {
  const inside = bornes && shrink(bornes, disque.rayon);
  let best: Point | undefined;
  let least = Infinity;
  const offer = (point: Point): void => {
    const away = distance(point, disque);
    if (away >= least || (inside && !holds(inside, point)) || obstacles.some((one) => covers(one, point))) return;
    [best, least] = [point, away];
  };
  offer(inside ? clamp(inside, disque) : { x: disque.x, y: disque.y });
  if (least === 0) return best;
  obstacles.forEach((one, index) => {
    offer(nearestOn(one, disque));
    if (inside) for (const point of crossEdges(one, inside)) offer(point);
    for (const other of obstacles.slice(index + 1)) for (const point of crossCircles(one, other)) offer(point);
  });
  return best;
}

const covers = (obstacle: Disc, point: Point): boolean => distance(obstacle, point) < obstacle.rayon - JEU;

function nearestOn(circle: Disc, { x, y }: Point): Point {
  const away = distance(circle, { x, y });
  // From the very centre every way is as short: eastwards. So near to it that no direction can be told, too.
  const [ux, uy] = away < JEU ? [1, 0] : [(x - circle.x) / away, (y - circle.y) / away];
  return { x: circle.x + ux * circle.rayon, y: circle.y + uy * circle.rayon };
}

function crossCircles(a: Disc, b: Disc): Point[] {
  const between = distance(a, b);
  if (between < JEU || between > a.rayon + b.rayon) return [];
  const along = (between ** 2 + a.rayon ** 2 - b.rayon ** 2) / (2 * between);
  const square = a.rayon ** 2 - along ** 2;
  if (square < 0) return [];
  const aside = Math.sqrt(square);
  const [ux, uy] = [(b.x - a.x) / between, (b.y - a.y) / between];
  return [-1, 1].map((side) => ({ x: a.x + ux * along - side * uy * aside, y: a.y + uy * along + side * ux * aside }));
}

const shrink = ({ largeur: width, hauteur: height }: Bounds, by: number): Boite => ({
  x1: by,
  y1: by,
  x2: width - by,
  y2: height - by,
});

const holds = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): boolean =>
  x >= x1 - JEU && x <= x2 + JEU && y >= y1 - JEU && y <= y2 + JEU;

const clamp = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): Point => ({
  x: Math.max(x1, Math.min(x2, x)),
  y: Math.max(y1, Math.min(y2, y)),
});

function crossEdges({ x, y, rayon }: Disc, { x1, y1, x2, y2 }: Boite): Point[] {
  const half = (offset: number): number[] =>
    Math.abs(offset) > rayon ? [] : [-1, 1].map((side) => side * Math.sqrt(rayon ** 2 - offset ** 2));
  return [
    ...[x1, x2].flatMap((edge) => half(edge - x).map((dy) => ({ x: edge, y: y + dy }))),
    ...[y1, y2].flatMap((edge) => half(edge - y).map((dx) => ({ x: x + dx, y: edge }))),
  ];
}
