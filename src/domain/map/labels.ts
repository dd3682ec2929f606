/** Names written on the map, where they cover neither a symbol nor another name. */
import { apart, around, cross, holds, isInside, isWithin, nearestIn, overlap } from './boxes.ts';
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
  /** Around its box and its line. */
  readonly reach: Boite;
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

/** Where a name is looked for: in one line or cut in two, how far, in which direction, and what that costs at least. */
interface Chance extends Readonly<(typeof COTES)[number]> {
  readonly cut: number;
  readonly ecart: number;
  readonly cout: number;
}
type Look = (chance: Chance) => Place | undefined;

/** The cheapest first. */
const CHANCES = [0, 1]
  .flatMap((cut) =>
    ECARTS.flatMap((ecart) =>
      COTES.map((cote, rang): Chance => {
        const cout = ecart + rang / COTES.length + cut * COUTS.ligne + (ecart > PRES ? COUTS.filet : 0);
        return { ...cote, cut, ecart, cout };
      }),
    ),
  )
  .sort((a, b) => a.cout - b.cout);

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
  const lookers = new Map(noms.map((nom) => [nom, lookAround(nom, obstacles, bornes, reserves)]));
  const poids = new Map(noms.map((nom) => [nom, nom.poids]));
  const taken = new Map<T, Place>();
  const settle = (nom: T, mayMove: boolean): void => {
    let [best, least] = [undefined as Place | undefined, Infinity];
    for (const chance of CHANCES) {
      if (chance.cout >= least) break;
      const place = lookers.get(nom)?.(chance);
      if (!place) continue;
      let { cout } = place;
      for (const [one, other] of taken) {
        if (cout < least && disturb(place, other)) cout += mayMove ? (poids.get(one) ?? 0) : Infinity;
      }
      if (cout < least) [best, least] = [place, cout];
    }
    if (!best) return;
    for (const [one, other] of [...taken]) {
      if (!disturb(best, other)) continue;
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

/** Looks where a name may be written, once at each chance: most names need few. Nothing where it may not. */
function lookAround(nom: Nom, obstacles: readonly Disc[], bornes: Bounds, reserves: readonly Boite[]): Look {
  const { x, y, rayon, texte, corps } = nom;
  const seen = new Map<Chance, Place | undefined>();
  const cuts = cutLines(texte).map((lignes) => {
    const [width, height] = [Math.max(...lignes.map(measureText)) * corps, lignes.length * corps];
    return { lignes, width, height };
  });
  // A town of no weight gets no line: it is named close by, or not at all.
  const farthest = nom.poids === 0 ? PRES : Infinity;
  const others = obstacles.filter((one) => one.x !== x || one.y !== y);
  const look: Look = ({ cut, ecart, dx, dy, cout }) => {
    const chosen = cuts[cut];
    if (!chosen || ecart > farthest) return undefined;
    const { lignes, width, height } = chosen;
    const reach = rayon + ecart * corps;
    const [cx, cy] = [x + dx * reach + (lean(dx) * width) / 2, y + dy * reach + (lean(dy) * height) / 2];
    const box = { x1: cx - width / 2, y1: cy - height / 2, x2: cx + width / 2, y2: cy + height / 2 };
    if (!isInside(box, bornes) || reserves.some((one) => overlap(box, one))) return undefined;
    // Its line, too, reaches no farther than this.
    const near = others.filter((one) => isWithin(box, one, ecart * corps));
    if (near.some((one) => isWithin(box, one, 0))) return undefined;
    const isTied = ecart > PRES || near.length > 0;
    if (isTied && nom.poids === 0) return undefined;
    const filet = isTied ? tie(box, nom) : undefined;
    const trace = filet ? alongOf(filet) : [];
    if (near.some((one) => trace.some((point) => apart(point, one) < one.rayon))) return undefined;
    const tied = isTied && ecart <= PRES ? COUTS.filet : 0;
    return { lignes, box, filet, trace, reach: around(box, trace), cout: cout + tied, ...anchor(box, dx) };
  };
  return (chance) => {
    if (!seen.has(chance)) seen.set(chance, look(chance));
    return seen.get(chance);
  };
}

const disturb = (a: Place, b: Place): boolean =>
  overlap(a.reach, b.reach) &&
  (overlap(a.box, b.box) ||
    a.trace.some((point) => holds(b.box, point)) ||
    b.trace.some((point) => holds(a.box, point)) ||
    (a.filet !== undefined && b.filet !== undefined && cross(a.filet, b.filet)));

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
