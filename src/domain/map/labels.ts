/** Names written on the map, where they cover neither a symbol nor another name. */
import type { Boite, Bounds, Disc } from './placement.ts';
import type { Point } from './projection.ts';

/**
 * A name to write beside a point; `rayon` keeps it off what stands there, `corps` is the height of its letters' line.
 * `poids` is what it weighs against the others: those of 0 take what is left.
 */
export interface Nom extends Disc {
  readonly texte: string;
  readonly corps: number;
  readonly poids: number;
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

interface Place extends Omit<Label<Nom>, 'nom'> {
  readonly box: Boite;
  /** What it costs to read it there: its distance, in heights of its text, and more. */
  readonly cout: number;
  /** Points of its line. */
  readonly trace: readonly Point[];
}

/** How far from its symbol a name may stand, in heights of its text; farther than `PRES` it is tied to it. */
const ECARTS = [0.2, 0.7, 1.2, 2, 3, 4, 5, 6] as const;
const PRES = 1.2;
/** What one more line of text and a line to the symbol cost, as distance would. */
const COUTS = { ligne: 0.2, filet: 1.5 };
/** How often a name may take the place of others before what stands stays. */
const ESSAIS = 10;

/** Width of a text over the size of its letters: that of the site's bold face, a little more. */
export function measureText(texte: string): number {
  return Array.from(texte).reduce((sum, letter) => sum + (/[fijlrtI’'. -]/.test(letter) ? 0.39 : 0.61), 0.2);
}

/** Directions in sixteenths of a turn, the best ones first: beside a point a name is read first on its right. */
const COTES = [0, 8, 4, 12, 1, 15, 7, 9, 2, 14, 6, 10, 3, 5, 11, 13].map((part) => {
  const angle = (part * Math.PI) / 8;
  return { dx: Math.cos(angle), dy: -Math.sin(angle) };
});

/**
 * The names that found a place, as near to their points as all together allow: one without a free place takes that of
 * others, each time with more weight, and they look again. Nothing is written on `obstacles` and `reserves`.
 */
export function placeLabels<T extends Nom>(
  noms: readonly T[],
  obstacles: readonly Disc[],
  bornes: Bounds,
  reserves: readonly Boite[] = [],
): Label<T>[] {
  const places = new Map(noms.map((nom) => [nom, listPlaces(nom, obstacles, bornes, reserves)]));
  const poids = new Map(noms.map((nom) => [nom, nom.poids]));
  const taken = new Map<T, Place>();
  const rivals = (place: Place): T[] => {
    const found: T[] = [];
    for (const [nom, other] of taken) if (disturb(place, other)) found.push(nom);
    return found;
  };
  const settle = (nom: T, mayMove: boolean): void => {
    let [best, least] = [undefined as Place | undefined, Infinity];
    for (const place of places.get(nom) ?? []) {
      if (place.cout >= least) break;
      const moved = rivals(place);
      const cout = place.cout + moved.reduce((sum, one) => sum + (poids.get(one) ?? 0), 0);
      if (cout < least && (mayMove || moved.length === 0)) [best, least] = [place, cout];
    }
    if (!best) return;
    for (const one of rivals(best)) {
      taken.delete(one);
      queue.push(one);
    }
    taken.set(nom, best);
    poids.set(nom, (poids.get(nom) ?? 0) + nom.poids);
  };
  const queue = noms.filter((nom) => nom.poids > 0);
  for (let left = queue.length * ESSAIS; left > 0; left--) for (const nom of queue.splice(0, 1)) settle(nom, true);
  for (const nom of [...queue, ...noms.filter((one) => one.poids === 0)]) settle(nom, false);
  return [...taken].map(([nom, { lignes, ancrage, filet, x, y }]) => ({ nom, lignes, ancrage, filet, x, y }));
}

/** Where a name may be written at all, the cheapest first. */
function listPlaces(nom: Nom, obstacles: readonly Disc[], bornes: Bounds, reserves: readonly Boite[]): Place[] {
  const { x, y, rayon, texte, corps } = nom;
  const others = obstacles.filter((one) => one.x !== x || one.y !== y);
  const places: Place[] = [];
  for (const lignes of cutLines(texte)) {
    const [width, height] = [Math.max(...lignes.map(measureText)) * corps, lignes.length * corps];
    // A town of no weight gets no line: it is named close by, or not at all.
    for (const ecart of nom.poids === 0 ? ECARTS.filter((one) => one <= PRES) : ECARTS) {
      const reach = rayon + ecart * corps;
      // Only what the boxes and their lines may come near to: the rest is asked of every box in vain.
      const near = others.filter(
        (one) =>
          Math.abs(one.x - x) < reach + width + ecart * corps + one.rayon &&
          Math.abs(one.y - y) < reach + height + ecart * corps + one.rayon,
      );
      COTES.forEach(({ dx, dy }, rang) => {
        const [cx, cy] = [x + dx * reach + (lean(dx) * width) / 2, y + dy * reach + (lean(dy) * height) / 2];
        const box = { x1: cx - width / 2, y1: cy - height / 2, x2: cx + width / 2, y2: cy + height / 2 };
        if (!isInside(box, bornes) || reserves.some((one) => overlap(box, one))) return;
        if (near.some((one) => isWithin(box, one, 0))) return;
        const isTied = ecart > PRES || near.some((one) => isWithin(box, one, ecart * corps));
        if (isTied && nom.poids === 0) return;
        const filet = isTied ? tie(box, nom) : undefined;
        const trace = filet ? alongOf(filet) : [];
        if (near.some((one) => trace.some((point) => apart(point, one) < one.rayon))) return;
        const cout = ecart + rang / COTES.length + (lignes.length - 1) * COUTS.ligne + (filet ? COUTS.filet : 0);
        places.push({ lignes, box, filet, trace, cout, ...anchor(box, dx) });
      });
    }
  }
  return places.sort((a, b) => a.cout - b.cout);
}

const disturb = (a: Place, b: Place): boolean =>
  overlap(a.box, b.box) ||
  a.trace.some((point) => holds(b.box, point)) ||
  b.trace.some((point) => holds(a.box, point)) ||
  (a.filet !== undefined && b.filet !== undefined && cross(a.filet, b.filet));

/** Whether two lines cross: the ends of each lie on both sides of the other. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// Not Math.hypot(), ten times slower: this is asked a million times.
const apart = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

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

/** Diagonally a box shows a corner to its point, aslant it still shows most of a side. */
const lean = (part: number): number => Math.max(-1, Math.min(1, part * Math.SQRT2));

/** In one line, and in two where a name has a hyphen or a space: the one nearest to its middle. */
function cutLines(texte: string): string[][] {
  const cuts = [...texte.matchAll(/[- ]/g)].map(({ index }) => index + 1);
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

/** Whether a box is nearer to the edge of a disc than `least`; 0 asks whether they overlap. */
const isWithin = (box: Boite, disc: Disc, least: number): boolean =>
  apart(nearestIn(box, disc), disc) < disc.rayon + least;
