/** Le mur: the whole sum of an edition as blocks as high as their amounts, in columns by territoire. */
import { sumMontants } from './aggregate.ts';
import { layoutFrise, type Bande } from './frise.ts';
import type { Initiative } from '../records/model.ts';

/** Two columns, side by side where there is room; `nombre` counts initiatives. */
export interface Moitie {
  readonly colonnes: readonly (readonly Bande[])[];
  readonly territoires: number;
  readonly nombre: number;
  readonly montant: number;
}

/** What a block has room for: its name and place, a few words more, a text. */
export type Taille = 'petit' | 'moyen' | 'grand';

export interface Mur {
  readonly moities: readonly Moitie[];
  /** Whether the first part is half of the sum, near enough to be said. */
  readonly partage: boolean;
  /** Height of a block in lines of text. */
  readonly hauteurOf: (montant: number) => number;
  readonly tailleOf: (montant: number) => Taille;
  /** How many characters of a text a block can show, its column as narrow as columns are. */
  readonly placeOf: (montant: number) => number;
  /** Under this amount a block is higher than its part, or its name could not be read; none in most editions. */
  readonly plancher: number | undefined;
}

/** Heights in lines: the least in which a name is read, the least of the highest block, the most that is worth scrolling. */
const LEAST = 2.2;
const HIGHEST = 13.75;
const MOST = 200;
/** Characters of a text in one line of height, wherever its column breaks. */
const CHARACTERS = 32;
/** How far from half, as a share of the sum, a part may be and still be called so. */
const TOLERANCE = 0.02;

/** Lays out the initiatives of one edition; the heaviest territoires first, blocks as in la frise. */
export function layoutMur(initiatives: readonly Initiative[]): Mur {
  const montants = initiatives.map(({ montant }) => montant);
  const [least, most] = [Math.min(...montants), Math.max(...montants)];
  const unit = Math.max(Math.min(least / LEAST, most / HIGHEST), most / MOST);
  const hauteurOf = (montant: number): number => Math.max(LEAST, Math.round((montant / unit) * 1000) / 1000);
  const bandes = layoutFrise(initiatives);
  const whole = sumMontants(bandes);
  const parts = splitInHalf(bandes).filter((part) => part.length > 0);
  const [first = []] = parts;
  return {
    moities: parts.map(toMoitie),
    partage: parts.length > 1 && Math.abs(2 * sumMontants(first) - whole) <= 2 * TOLERANCE * whole,
    hauteurOf,
    tailleOf: (montant) => (hauteurOf(montant) < 5 ? 'petit' : hauteurOf(montant) < 9 ? 'moyen' : 'grand'),
    placeOf: (montant) => Math.round((hauteurOf(montant) - 3.5) * CHARACTERS),
    plancher: least < LEAST * unit ? LEAST * unit : undefined,
  };
}

/** Bands cut in two where the sums of both parts are nearest to each other, order kept; a single band is the first part. */
export function splitInHalf(bandes: readonly Bande[]): [Bande[], Bande[]] {
  const whole = sumMontants(bandes);
  const gapAt = (cut: number): number => Math.abs(2 * sumMontants(bandes.slice(0, cut)) - whole);
  const cuts = bandes.map((_, index) => index + 1);
  const best = cuts.reduce((cut, other) => (gapAt(other) < gapAt(cut) ? other : cut), 1);
  return [bandes.slice(0, best), bandes.slice(best)];
}

function toMoitie(bandes: readonly Bande[]): Moitie {
  return {
    colonnes: splitInHalf(bandes).filter((colonne) => colonne.length > 0),
    territoires: bandes.length,
    nombre: bandes.reduce((sum, { nombre }) => sum + nombre, 0),
    montant: sumMontants(bandes),
  };
}
