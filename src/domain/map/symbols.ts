/** One symbol per commune: what it stands for, and how large it is. */
import { groupInitiatives, toLot } from '../figures/aggregate.ts';
import { keepFor } from '../keep.ts';
import type { Point, Position } from './projection.ts';
import { formatEuros } from '../text/euros.ts';
import type { Initiative, Lot } from '../records/model.ts';
import type { Commune } from '../records/schema/referentiel.ts';
import { countNoun } from '../text/typography.ts';

/** What the area of a symbol says: euros, or a number of initiatives. */
export const MEASURES = ['montant', 'nombre'] as const;
export type Measure = (typeof MEASURES)[number];

/** The initiatives of one edition in one commune. */
export interface LotCommune extends Lot {
  readonly commune: Commune;
}

type Mesurable = Readonly<Record<Measure, number>>;

/** The communes of `initiatives`, those of the largest sum first, then by code: the order of the table and of the keyboard. */
export const groupByCommune = keepFor((initiatives: readonly Initiative[]): readonly LotCommune[] =>
  [...groupInitiatives(initiatives, ({ commune }) => commune.code).values()]
    .flatMap((group): LotCommune[] =>
      group[0] ? [{ ...toLot(group[0].annee, group), commune: group[0].commune }] : [],
    )
    .sort((a, b) => b.montant - a.montant || a.commune.code.localeCompare(b.commune.code)),
);

/** A lot whose commune has a known place. */
export interface PlacedLot extends LotCommune {
  readonly code: string;
  readonly position: Position;
}

/** Parts the lots that can be drawn from those that can only be listed. */
export const locateLots = keepFor((lots: readonly LotCommune[]) => {
  const localises = lots.flatMap((lot): PlacedLot[] => {
    const { code, position } = lot.commune;
    return position ? [{ ...lot, code, position }] : [];
  });
  return { localises, ailleurs: lots.filter(({ commune }) => !commune.position) };
});

/** How densely symbols may lie: the part of the map that they cover together, and the least room of one, in its unit. */
export interface Density {
  readonly part: number;
  /** Radius kept free around a centre: a finger must hit one symbol only. */
  readonly rayonCible: number;
}

/** The largest part of the map that one symbol may cover: few lots do not fill it. */
const PLUS_GRAND = 0.04;

/**
 * The radius of any value such that areas are proportional to values and that `lots` together cover the wanted part
 * of `surface` (square units), or less. Lots without a value give a radius of 0.
 */
export function scaleRadii(
  lots: readonly Mesurable[],
  mesure: Measure,
  surface: number,
  { part }: Density,
): (valeur: number) => number {
  const values = lots.map((lot) => lot[mesure]);
  const total = values.reduce((sum, value) => sum + value, 0);
  const unit = total === 0 ? 0 : (surface / Math.PI) * Math.min(part / total, PLUS_GRAND / Math.max(...values));
  return (valeur) => Math.sqrt(unit * valeur);
}

/** The figure inside a symbol: a number of initiatives, or thousands of euros; below half a thousand, « 0,5 » at least. */
export function formatFigure(lot: Mesurable, mesure: Measure): string {
  if (mesure === 'nombre') return String(lot.nombre);
  const milliers = lot.montant / 1000;
  return milliers < 1 ? String(Math.ceil(milliers * 10) / 10).replace('.', ',') : String(Math.round(milliers));
}

/** Size of the figure inside a symbol: as large as it fits, at most `max`. */
export function sizeFigure(chiffre: string, rayon: number, max: number): number {
  const room = [1.35, 1.12, 0.82][chiffre.length - 1] ?? 2.4 / chiffre.length;
  return Math.min(max, Math.round(rayon * room * 10) / 10);
}

/**
 * Whether a point lies where the symbol at `centre` writes its figure, in letters of size `corps`: a dot there would
 * change what is read.
 */
export function fallsOnFigure(point: Point, centre: Point, chiffre: string, corps: number): boolean {
  // Figures are three fifths as wide as they are high.
  const aside = corps * 0.3 * chiffre.length;
  return Math.abs(point.x - centre.x) < aside + corps * 0.2 && Math.abs(point.y - centre.y) < corps * 0.6;
}

/** « Béthune : 7 initiatives, 122 000 € », with the spaces of French typography. */
export function nameLot(nom: string, { nombre, montant }: Mesurable): string {
  return `${nom}\u00A0: ${countNoun(nombre, 'initiative')}, ${formatEuros(montant)}`;
}

/** Values for the legend: the smallest of the map, the largest, and one between; the smallest first. */
export function chooseReperes(lots: readonly Mesurable[], mesure: Measure): number[] {
  const values = lots.map((lot) => lot[mesure]).sort((a, b) => a - b);
  const [min, max] = [values[0], values.at(-1)];
  if (min === undefined || max === undefined) return [];
  // Halfway in radius, where the eye sees the middle; a value that a commune has.
  const half = ((Math.sqrt(min) + Math.sqrt(max)) / 2) ** 2;
  const middle = values.reduce((best, value) => (Math.abs(value - half) < Math.abs(best - half) ? value : best));
  return [...new Set([min, middle, max])];
}
