/** The lines and points between symbols, names and places, as SVG path data in units of the map. */
import type { Carte, Placed } from './map.ts';
import type { Point } from './projection.ts';
import { fallsOnFigure, formatFigure, type Measure, sizeFigure } from './symbols.ts';

export interface Traits {
  /** From each symbol or name that stands aside to where it belongs. */
  readonly rappels: string;
  /** Where the communes of symbols aside are: over the symbols, which may cover that place, but on no figure. */
  readonly ancres: string;
  /** Where the towns are that have no symbol. */
  readonly villes: string;
}

/** Draws them for `carte`, whose figures say `mesure` in letters of `corps` at most. */
export function drawTraits({ symboles, noms }: Carte<Placed>, mesure: Measure, corps: number): Traits {
  const figures = symboles.map(({ lot, x, y, rayon }) => {
    const chiffre = formatFigure(lot, mesure);
    return { x, y, chiffre, corps: sizeFigure(chiffre, rayon, corps) };
  });
  const isRead = (point: Point): boolean => figures.some((one) => fallsOnFigure(point, one, one.chiffre, one.corps));
  const moved = symboles.flatMap(({ rappel, ancre }) => (rappel ? [[rappel, ancre] as const] : []));
  const tied = noms.flatMap(({ filet }) => (filet ? [filet] : []));
  return {
    rappels: [...moved, ...tied].map(([from, to]) => `M${at(from)}L${at(to)}`).join(''),
    ancres: dot(moved.map(([, ancre]) => ancre).filter((ancre) => !isRead(ancre))),
    villes: dot(noms.flatMap(({ nom }) => (nom.repere ? [nom] : []))),
  };
}

/** Points, as a path whose line has round ends. */
export function dot(points: readonly Point[]): string {
  return points.map((point) => `M${at(point)}h0`).join('');
}

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;
