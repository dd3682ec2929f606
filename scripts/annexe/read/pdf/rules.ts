import type { Matrix } from './matrix.ts';
import type { Rule } from './types.ts';

/** A filled shape that is no thicker, in points, is a ruling line; a cell's background is far thicker. */
const MAX_THICKNESS = 3;
/** How many numbers follow each kind of step in pdf.js's path: a move, a line, a curve, a short curve, the way back. */
const NUMBERS = [2, 2, 6, 4, 0];

/**
 * Adds the ruling lines of one painted path: the straight sides of what is stroked, and of what is filled and thin.
 *
 * @param args the arguments of pdf.js's `constructPath`: the operator that paints, and the path in one array
 */
export function rulesOf(
  args: readonly unknown[],
  [a, b, c, d, e, f]: Matrix,
  ops: { readonly fill: number; readonly eoFill: number; readonly endPath: number },
  rules: { horizontals: Rule[]; verticals: Rule[] },
): void {
  const [paint, [path] = []] = args as [number, (ArrayLike<number> | null)[]?];
  if (!path || paint === ops.endPath) return;
  const parts: { x: number; y: number }[][] = [];
  for (let index = 0; index < path.length;) {
    const kind = path[index] ?? 0;
    index += 1 + (NUMBERS[kind] ?? 0);
    const [x = 0, y = 0] = [path[index - 2], path[index - 1]];
    const point = { x: a * x + c * y + e, y: b * x + d * y + f };
    const part = parts.at(-1);
    if (kind === 0 || !part) parts.push([point]);
    else part.push(kind === NUMBERS.length - 1 ? (part[0] ?? point) : point);
  }
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  for (const part of parts) {
    const [width, height] = [extent(part.map(({ x }) => x)), extent(part.map(({ y }) => y))];
    const isFilled = paint === ops.fill || paint === ops.eoFill;
    if (isFilled && Math.min(width, height) > MAX_THICKNESS) continue;
    part.slice(1).forEach((to, index) => addSide(part[index] ?? to, to, rules));
  }
}

function addSide(
  from: { x: number; y: number },
  to: { x: number; y: number },
  { horizontals, verticals }: { horizontals: Rule[]; verticals: Rule[] },
): void {
  const [xs, ys] = [[from.x, to.x].sort((m, n) => m - n), [from.y, to.y].sort((m, n) => m - n)];
  const [[x0 = 0, x1 = 0], [y0 = 0, y1 = 0]] = [xs, ys];
  const isLong = Math.max(x1 - x0, y1 - y0) > MAX_THICKNESS;
  if (isLong && y1 - y0 < 1) horizontals.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
  if (isLong && x1 - x0 < 1) verticals.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
}
