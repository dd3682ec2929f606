/** Rectangles, discs and lines of the map: plain arithmetic, asked a million times by a large edition. */
import type { Boite, Bounds, Disc } from './placement.ts';
import type { Point } from './projection.ts';

/** Distance between two points. Not Math.hypot(), ten times slower. */
export const apart = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** Whether two lines cross: the ends of each lie on both sides of the other. */
export function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a box lies in the rectangle from (0, 0), edges included. */
export const isInside = ({ x1, y1, x2, y2 }: Boite, { largeur, hauteur }: Bounds): boolean =>
  x1 >= 0 && y1 >= 0 && x2 <= largeur && y2 <= hauteur;

/** The box around a box and points. */
export const around = ({ x1, y1, x2, y2 }: Boite, points: readonly Point[]): Boite => ({
  x1: Math.min(x1, ...points.map(({ x }) => x)),
  y1: Math.min(y1, ...points.map(({ y }) => y)),
  x2: Math.max(x2, ...points.map(({ x }) => x)),
  y2: Math.max(y2, ...points.map(({ y }) => y)),
});

/** Whether two boxes share more than an edge. */
export const overlap = (a: Boite, b: Boite): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** The point of a box nearest to another. */
export const nearestIn = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): Point => ({
  x: Math.max(x1, Math.min(x2, x)),
  y: Math.max(y1, Math.min(y2, y)),
});

/** Whether a point lies in a box or on its edge. */
export const holds = ({ x1, y1, x2, y2 }: Boite, { x, y }: Point): boolean => x1 <= x && x <= x2 && y1 <= y && y <= y2;

/** Whether a box is nearer to the edge of a disc than `least`; 0 asks whether they overlap. */
export const isWithin = ({ x1, y1, x2, y2 }: Boite, { x, y, rayon }: Disc, least: number): boolean =>
  Math.max(x1 - x, 0, x - x2) ** 2 + Math.max(y1 - y, 0, y - y2) ** 2 < (rayon + least) ** 2;
