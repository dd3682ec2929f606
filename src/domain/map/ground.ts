/** What lies under the symbols: sea, land, the outline of the département, the names around it. */
import { keepFor } from '../keep.ts';
import { framePositions, toCarte, type MapFrame, type Point, type Position } from './projection.ts';

/** The base map as the referential states it. */
export interface MapGround {
  /** Outline of the département. */
  readonly contour: readonly Position[];
  /** The coast beyond both ends of that of the département, from north-east to south-west, each end outside the map. */
  readonly rivage: readonly Position[];
  readonly voisins: readonly (Position & { readonly label: string; readonly nature: 'mer' | 'terre' })[];
  /** Towns to find one's way by, the most useful first. */
  readonly villes: readonly (Position & { readonly code: string; readonly nom: string })[];
}

/** Room around the outline: names of neighbours, symbols pushed off the coast; the sea is in the west. */
const MARGES = { nord: 0.05, est: 0.03, sud: 0.03, ouest: 0.05 };

/** What every map of the site shows. */
export const frameGround = keepFor(({ contour }: MapGround): MapFrame => framePositions(contour, MARGES));

/** Height of a map of that width. */
export function heightOf(cadre: MapFrame, largeur: number): number {
  return Math.round((largeur * cadre.hauteur) / cadre.largeur);
}

/** SVG path data of the outline and of the land around it, in units of a map of that width. */
export function drawGround(fond: MapGround, largeur: number): { contour: string; terre: string } {
  const cadre = frameGround(fond);
  const place = toCarte(cadre, largeur);
  const [far, hauteur] = [largeur * 2, heightOf(cadre, largeur)];
  const rivage = fond.rivage.map(place);
  const corners = [
    { x: -far, y: hauteur + far },
    { x: largeur + far, y: hauteur + far },
    { x: largeur + far, y: -far },
  ];
  return { contour: toPath(fond.contour.map(place)), terre: toPath([...rivage, ...corners]) };
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
