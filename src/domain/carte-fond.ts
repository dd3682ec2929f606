/** What lies under the symbols: sea, land, the outline of the département, the names around it. */
import { framePositions, toCarte, type Cadre, type Point, type Position } from './carte-projection.ts';

/** The base map as the referential states it. */
export interface FondCarte {
  /** Outline of the département. */
  readonly contour: readonly Position[];
  /** The coast beyond both ends of that of the département, from north-east to south-west, each end outside the map. */
  readonly rivage: readonly Position[];
  readonly voisins: readonly (Position & { readonly label: string; readonly nature: 'mer' | 'terre' })[];
  /** Towns to find one's way by, the most useful first. */
  readonly villes: readonly (Position & { readonly code: string; readonly nom: string })[];
}

/** Room around the outline: names of neighbours, symbols pushed off the coast; the sea is in the west. */
const MARGES = { nord: 0.05, est: 0.045, sud: 0.045, ouest: 0.1 };

/** What every map of the site shows. */
export function frameFond({ contour }: FondCarte): Cadre {
  return framePositions(contour, MARGES);
}

/** Height of a map of that width. */
export function hauteurOf(cadre: Cadre, largeur: number): number {
  return Math.round((largeur * cadre.hauteur) / cadre.largeur);
}

/** SVG path data of the outline and of the land around it. `tolerance` is how far a simplified line may stray, in units of the map. */
export function drawFond(fond: FondCarte, largeur: number, tolerance: number): { contour: string; terre: string } {
  const cadre = frameFond(fond);
  const place = toCarte(cadre, largeur);
  const [far, hauteur] = [largeur * 2, hauteurOf(cadre, largeur)];
  const rivage = fond.rivage.map(place);
  const corners = [
    { x: -far, y: hauteur + far },
    { x: largeur + far, y: hauteur + far },
    { x: largeur + far, y: -far },
  ];
  return { contour: toPath(simplifyRing(fond.contour.map(place), tolerance)), terre: toPath([...rivage, ...corners]) };
}

// Whole units and steps from point to point: half the weight of coordinates with decimals, and nobody sees it.
function toPath(points: readonly Point[]): string {
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const steps = whole.map(({ x, y }, index) => {
    const { x: fromX, y: fromY } = whole[index - 1] ?? { x: 0, y: 0 };
    return [x - fromX, y - fromY] as const;
  });
  return `m${steps
    .map(([dx, dy]) => (dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`))
    .join(' ')
    .replaceAll(' -', '-')}z`;
}

/** Douglas–Peucker on a ring whose first point is kept. */
function simplifyRing(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 4) return [...points];
  // The ends of a ring coincide: its farthest point splits it into two lines.
  const distances = points.map(({ x, y }) => Math.hypot(x - first.x, y - first.y));
  const half = distances.indexOf(Math.max(...distances));
  return [
    ...simplifyLine(points.slice(0, half + 1), tolerance),
    ...simplifyLine(points.slice(half), tolerance).slice(1),
  ];
}

function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const strays = points.map((point) => strayOf(point, first, last));
  const most = Math.max(...strays);
  if (most <= tolerance) return [first, last];
  const index = strays.indexOf(most);
  return [
    ...simplifyLine(points.slice(0, index + 1), tolerance),
    ...simplifyLine(points.slice(index), tolerance).slice(1),
  ];
}

/** Distance of a point to a line segment. */
function strayOf({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx ** 2 + dy ** 2;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
