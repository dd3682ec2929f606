/** From degrees to the plane of the map: Web Mercator, the projection of the optional background. */

/** WGS 84, in degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** In the unit its context names; `y` grows southwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a map shows, in fractions of the Mercator world. */
export interface MapFrame extends Point {
  readonly largeur: number;
  readonly hauteur: number;
}

/** A position in fractions of the Mercator world: 0 to 1 from west to east and from north to south. */
export function projectPosition({ lat, lon }: Position): Point {
  const sin = Math.sin((lat * Math.PI) / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** The position of a point of the Mercator world: undoes `projectPosition`. */
export function unprojectPoint({ x, y }: Point): Position {
  return { lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI, lon: (x - 0.5) * 360 };
}

/** Room left on each side, as fractions of the width of what is framed. */
type Margins = Readonly<Record<'nord' | 'est' | 'sud' | 'ouest', number>>;

/** The smallest frame around `positions` and their margins. */
export function framePositions(positions: readonly Position[], { nord, est, sud, ouest }: Margins): MapFrame {
  const points = positions.map(projectPosition);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const largeur = Math.max(...xs) - x;
  return {
    x: x - largeur * ouest,
    y: y - largeur * nord,
    largeur: largeur * (1 + est + ouest),
    hauteur: Math.max(...ys) - y + largeur * (nord + sud),
  };
}

/** Where a position falls on a map that shows `cadre` over `largeur` units, from its top left corner. */
export function toCarte(cadre: MapFrame, largeur: number): (position: Position) => Point {
  const echelle = largeur / cadre.largeur;
  return (position) => {
    const { x, y } = projectPosition(position);
    return { x: (x - cadre.x) * echelle, y: (y - cadre.y) * echelle };
  };
}

/** The position of a point of such a map: undoes `toCarte`. */
export function fromCarte(cadre: MapFrame, largeur: number): (point: Point) => Position {
  const echelle = cadre.largeur / largeur;
  return ({ x, y }) => unprojectPoint({ x: cadre.x + x * echelle, y: cadre.y + y * echelle });
}
