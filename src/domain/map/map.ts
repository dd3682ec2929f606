/** The map of the communes as numbers: the one function behind the static drawings and the interactive map. */
import { keepFor } from '../keep.ts';
import { placeLabels, type Label, type Nom } from './labels.ts';
import { frameGround, heightOf, type MapGround } from './ground.ts';
import { placeDiscs, type Boite, type Bounds, type Disc } from './placement.ts';
import { toCarte, type Point, type Position } from './projection.ts';
import { scaleRadii, type Density, type Measure, type PlacedLot } from './symbols.ts';

/** The two drawings of the map: units are CSS pixels when it is shown at its own width. */
export interface Format {
  readonly largeur: number;
  readonly densite: Density;
  /** Size of the names of communes. */
  readonly corps: number;
  /** Whether it names its communes. */
  readonly nomme: boolean;
}

export const FORMATS = {
  etroit: { largeur: 360, densite: { part: 0.16, rayonCible: 14.6 }, corps: 10, nomme: true },
  large: { largeur: 760, densite: { part: 0.09, rayonCible: 15.7 }, corps: 13, nomme: true },
} as const satisfies Record<string, Format>;

/** The narrow drawing where the weight of the page or its list leaves out the names of communes: towns only. */
export const SANS_NOMS: Format = { ...FORMATS.etroit, nomme: false };

/** A commune that can be drawn: its INSEE code, its name, its initiatives and their sum in euros, its centre. */
export interface Placed {
  readonly code: string;
  readonly commune: { readonly nom: string };
  readonly nombre: number;
  readonly montant: number;
  readonly position: Position;
}

/** A symbol where it is drawn. */
export interface SymbolPlace<T> extends Disc {
  readonly lot: T;
}

/** `ancre` is where its commune is; `rappel` is the leader line, from the edge of the symbol, when that place is not under it. */
export interface PlacedSymbol<T> extends SymbolPlace<T> {
  readonly ancre: Point;
  readonly rappel: Point | undefined;
}

export interface Carte<T> extends Bounds {
  readonly symboles: readonly PlacedSymbol<T>[];
  readonly noms: readonly Label<NomCarte>[];
}

/** A name of the map: of a symbol, or of a town that has none, to find one's way by. */
export interface NomCarte extends Nom {
  readonly repere: boolean;
}

/** A town to find one's way by. The one that has a symbol is named beside it already; the one looked for, before all. */
export interface Town extends Position {
  readonly cherchee?: boolean;
  readonly code: string;
  readonly nom: string;
}

/** Gap between two symbols. */
const ECART = 1.5;
/** Radius of the point of a town that has no symbol. */
const POINT = 2.5;

/**
 * Places the symbols of `lots` on a map with their names, then those of `villes`. `project` gives where a position falls; the symbols
 * keep the size they have on the whole map of `format`, however near `project` looks. No name is written over
 * the `reserves` of their room. Same input, same map.
 */
export function placeMap<T extends Placed>(
  lots: readonly T[],
  villes: readonly Town[],
  rayonOf: (lot: T) => number,
  project: (position: Position) => Point,
  { densite, corps, nomme }: Format,
  { bornes, reserves = [] }: { bornes: Bounds; reserves?: readonly Boite[] },
): Carte<T> {
  const disques = lots.map((lot) => ({ ...project(lot.position), rayon: rayonOf(lot) }));
  const places = placeDiscs(
    disques.map((disque) => ({ ...disque, rayon: Math.max(disque.rayon, densite.rayonCible) })),
    ECART,
    bornes,
  );
  const symboles = lots.flatMap((lot, index): PlacedSymbol<T>[] => {
    const [disque, place] = [disques[index], places[index]];
    if (!disque || !place) return [];
    const { rayon, ...ancre } = disque;
    return [{ lot, ...place, rayon, ancre, rappel: leaderOf({ ...place, rayon }, ancre) }];
  });
  return {
    ...bornes,
    symboles,
    noms: placeLabels(listNames(symboles, villes, project, { corps, nomme }), symboles, bornes, reserves),
  };
}

/** The radii of a map of `format` for the lots of a whole edition. */
export function radiiOf(
  lots: readonly Placed[],
  mesure: Measure,
  { largeur, densite }: Format,
  hauteur: number,
): (lot: Placed) => number {
  const scale = scaleRadii(lots, mesure, largeur * hauteur, densite);
  return (lot) => scale(lot[mesure]);
}

/** The whole map of `lots` over its base map. `edition` is all that one edition has: it sets the scale of the symbols. */
export function layoutCarte<T extends Placed>(
  lots: readonly T[],
  edition: readonly Placed[],
  fond: MapGround,
  format: Format,
  mesure: Measure,
): Carte<T> {
  const cadre = frameGround(fond);
  const bornes = { largeur: format.largeur, hauteur: heightOf(cadre, format.largeur) };
  const rayonOf = radiiOf(edition, mesure, format, bornes.hauteur);
  const reserves = [reserveLegend(edition.map(rayonOf), format)];
  return placeMap(lots, fond.villes, rayonOf, toCarte(cadre, format.largeur), format, { bornes, reserves });
}

/** The map of all that one edition has, sums in euros. */
export const wholeCarte = keepFor((lots: readonly PlacedLot[]) =>
  keepFor((fond: MapGround) => keepFor((format: Format) => layoutCarte(lots, lots, fond, format, 'montant'))),
);

/** Gap between the legend and the edges of the map, and between its circles and its values. */
export const LEGENDE = { bord: 12, trait: 8 } as const;

/** Where the legend stands on the whole map: in its upper right corner, as wide as its largest circle and its longest value. */
export function reserveLegend(rayons: readonly number[], { largeur, corps }: Format): Boite {
  const diametre = 2 * Math.max(0, ...rayons);
  const valeur = corps * 5.5;
  const { bord, trait } = LEGENDE;
  return { x1: largeur - bord - diametre - trait - valeur, y1: 0, x2: largeur, y2: bord + diametre + 2 * corps };
}

function leaderOf({ x, y, rayon }: Disc, ancre: Point): Point | undefined {
  const away = Math.hypot(ancre.x - x, ancre.y - y);
  if (away <= rayon) return undefined;
  return { x: x + ((ancre.x - x) * rayon) / away, y: y + ((ancre.y - y) * rayon) / away };
}

function listNames<T extends Placed>(
  symboles: readonly PlacedSymbol<T>[],
  villes: readonly Town[],
  project: (position: Position) => Point,
  { corps, nomme }: Pick<Format, 'corps' | 'nomme'>,
): NomCarte[] {
  const named = symboles.map(({ lot, x, y, rayon }) => {
    return { texte: lot.commune.nom, corps, x, y, rayon, poids: rayon / corps, repere: false };
  });
  const reperes = villes
    .filter(({ code }) => !symboles.some(({ lot }) => lot.code === code))
    .map((ville) => {
      const poids = ville.cherchee ? Infinity : 0;
      return { texte: ville.nom, corps, ...project(ville), rayon: POINT, poids, repere: true };
    })
    // A name beside a symbol that hides its point would be taken for that symbol's.
    .filter((point) => !symboles.some(({ x, y, rayon }) => Math.hypot(x - point.x, y - point.y) < rayon));
  return [...(nomme ? named : []), ...reperes];
}
