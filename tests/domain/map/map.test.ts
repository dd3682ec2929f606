import { describe, expect, it } from 'vitest';
import { editionOf, fondCarte } from '../../../src/dataset.ts';
import { FORMATS, layoutCarte, type Carte } from '../../../src/domain/map/map.ts';
import { placeLabels } from '../../../src/domain/map/labels.ts';
import { drawGround, frameGround, heightOf } from '../../../src/domain/map/ground.ts';
import {
  chooseReperes,
  fallsOnFigure,
  formatFigure,
  groupByCommune,
  locateLots,
  MEASURES,
  type PlacedLot,
} from '../../../src/domain/map/symbols.ts';
import { referentiel } from '../near/real.ts';

const edition = editionOf(2023);
const lots = groupByCommune(edition.initiatives);
const { localises, ailleurs } = locateLots(lots);
/** Narrowest screen on which the narrow map is shown, in CSS pixels. */
const NARROWEST = 320;
/** Width from which the large map is shown, in CSS pixels. */
const LARGE_FROM = 560;
/** WCAG 2.2, 2.5.8, in CSS pixels. */
const TARGET = 24;

describe('a dot beside a figure', () => {
  it('is kept where the figure stays as it reads, and only there', () => {
    const on = (x: number, y: number): boolean => fallsOnFigure({ x, y }, { x: 100, y: 100 }, '26', 20);
    expect([on(100, 100), on(111, 103), on(100, 108)]).toEqual([true, true, true]);
    expect([on(120, 100), on(100, 115)]).toEqual([false, false]);
  });
});

describe('the communes of an edition', () => {
  it('are all drawn or listed apart', () => {
    expect(localises.length + ailleurs.length).toBe(lots.length);
    const stripped = lots.map((lot, i) => (i === 3 ? { ...lot, commune: withoutPosition(lot.commune) } : lot));
    expect(locateLots(stripped).ailleurs.map(({ commune }) => commune.nom)).toEqual([lots[3]?.commune.nom]);
  });
});

/** An edition that nobody knows: `count` communes from everywhere in the département, with amounts from 1 000 to 45 000 €. */
function invent(count: number): PlacedLot[] {
  const everywhere = referentiel.communes.filter(({ position }) => position);
  const step = Math.floor(everywhere.length / count);
  return everywhere
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((commune, i): PlacedLot => ({
      ...localises[i % localises.length]!,
      ...{ commune, code: commune.code, position: commune.position! },
      ...{ nombre: 1 + (i % 3), montant: 1000 + ((i * 7) % 45) * 1000 },
    }));
}

const MAPS = [localises, invent(3), invent(50)].flatMap((some) =>
  Object.entries(FORMATS).flatMap(([name, format]) =>
    MEASURES.map((mesure) => ({ some, count: some.length, name, format, mesure })),
  ),
);

describe.each(MAPS)('the map of $count communes, $name, by $mesure', ({ some, format, mesure }) => {
  const carte = layoutCarte(some, some, fondCarte, format, mesure);

  it('has a symbol for each commune, none touching another', () => {
    expect(carte.symboles).toHaveLength(some.length);
    expect(Math.min(...gaps(carte))).toBeGreaterThan(0);
  });

  it('leaves a target of 24 px around each, at the smallest size it is shown at', () => {
    const scale = format === FORMATS.etroit ? NARROWEST / format.largeur : LARGE_FROM / format.largeur;
    expect(Math.min(...centreDistances(carte)) * scale).toBeGreaterThanOrEqual(TARGET);
  });

  it('cuts no symbol at its edges', () => {
    for (const { x, y, rayon } of carte.symboles) {
      expect(Math.min(x, y, carte.largeur - x, carte.hauteur - y)).toBeGreaterThanOrEqual(rayon - 1e-6);
    }
  });

  it('has areas in proportion to values', () => {
    const ratios = carte.symboles.map(({ rayon, lot }) => rayon ** 2 / lot[mesure]);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 9);
  });

  it('keeps each symbol within a quarter of the map of its commune, with a leader line when it left it', () => {
    for (const { x, y, rayon, ancre, rappel } of carte.symboles) {
      const away = Math.hypot(x - ancre.x, y - ancre.y);
      expect(away).toBeLessThan(carte.largeur / 4);
      expect(rappel !== undefined).toBe(away > rayon);
    }
  });

  it('writes names that cover no symbol and no other name', () => {
    const boxes = carte.noms.map((nom) => boxOf(nom, format.corps));
    const covering = boxes.flatMap(({ texte, x1, y1, x2, y2 }, index) => [
      ...carte.symboles
        .filter(({ x, y, rayon }) => Math.hypot(between(x1, x, x2) - x, between(y1, y, y2) - y) < rayon)
        .map(({ lot }) => `${texte} / ${lot.commune.nom}`),
      ...boxes
        .slice(index + 1)
        .filter((one) => x1 < one.x2 && one.x1 < x2 && y1 < one.y2 && one.y1 < y2)
        .map((one) => `${texte} / ${one.texte}`),
    ]);
    expect(covering).toEqual([]);
  });

  it('names the commune of each symbol once, and every one where the map is large', () => {
    const named = carte.noms.filter(({ nom }) => !nom.repere).map(({ nom }) => nom.texte);
    expect(new Set(named).size).toBe(named.length);
    if (format === FORMATS.large) expect(named).toHaveLength(some.length);
    else expect(named.length).toBeGreaterThan(some.length / 2);
  });
});

describe('the base map', () => {
  it('draws the outline inside its frame', () => {
    const { contour } = drawGround(fondCarte, 360);
    let [x, y] = [0, 0];
    const steps = Array.from(
      contour.matchAll(/(-?\d+)[ ,]?(-?\d+)/g),
      ([, dx, dy]) => [Number(dx), Number(dy)] as const,
    );
    const points = steps.map(([dx, dy]) => [(x += dx), (y += dy)] as const);
    const hauteur = heightOf(frameGround(fondCarte), 360);
    expect(points.length).toBeGreaterThan(60);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(360);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(hauteur);
    }
  });

  it('names the neighbours', () => {
    expect(fondCarte.voisins.map(({ label }) => label).sort()).toEqual(['Manche', 'Mer du Nord', 'Nord', 'Somme']);
  });
});

describe('what a symbol says', () => {
  it.each([
    [{ nombre: 7, montant: 122_000 }, 'montant', '122'],
    [{ nombre: 7, montant: 122_000 }, 'nombre', '7'],
    [{ nombre: 1, montant: 4_600 }, 'montant', '5'],
    [{ nombre: 1, montant: 320 }, 'montant', '0,4'],
  ] as const)('%j by %s is « %s »', (lot, mesure, expected) => {
    expect(formatFigure(lot, mesure)).toBe(expected);
  });

  it('is explained by values that the map has, from the smallest to the largest', () => {
    expect(chooseReperes(lots, 'montant')).toEqual([4000, 37_000, 122_000]);
    expect(chooseReperes(lots, 'nombre')).toEqual([1, 3, 7]);
    expect(chooseReperes([{ nombre: 1, montant: 5000 }], 'montant')).toEqual([5000]);
    expect(chooseReperes([], 'montant')).toEqual([]);
  });
});

describe('names on the map', () => {
  const bornes = { largeur: 100, hauteur: 60 };
  const nom = { texte: 'Lens', x: 50, y: 30, rayon: 2, corps: 10, poids: 1 };

  it('stand on the right, else on the left', () => {
    const [right] = placeLabels([nom], [], bornes);
    expect(right?.x).toBeGreaterThan(50);
    const [left] = placeLabels([nom], [{ x: 65, y: 30, rayon: 5 }], bornes);
    expect(left?.x).toBeLessThan(50);
  });

  it('are left out when every side is taken', () => {
    expect(placeLabels([nom], [{ x: 51, y: 30, rayon: 40 }], bornes)).toEqual([]);
    expect(placeLabels([nom], [], { largeur: 20, hauteur: 60 })).toEqual([]);
  });

  it('keep off what is reserved', () => {
    const [left] = placeLabels([nom], [], bornes, [{ x1: 52, y1: 0, x2: 100, y2: 60 }]);
    expect(left?.ancrage).toBe('fin');
  });
});

/** What a name covers at least: letters are half as wide as high, or wider. */
function boxOf({ nom, lignes, x, y, ancrage }: Carte<PlacedLot>['noms'][number], corps: number) {
  const width = Math.max(...lignes.map(({ length }) => length)) * corps * 0.5;
  const x1 = x - { debut: 0, milieu: width / 2, fin: width }[ancrage];
  const half = (lignes.length * corps) / 2;
  return { texte: nom.texte, x1, y1: y - half, x2: x1 + width, y2: y + half };
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

function gaps({ symboles }: Carte<PlacedLot>): number[] {
  return symboles.flatMap((a, i) =>
    symboles.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.rayon - b.rayon),
  );
}

function centreDistances({ symboles }: Carte<PlacedLot>): number[] {
  return symboles.flatMap((a, i) => symboles.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
}

function withoutPosition({ position: _, ...commune }: PlacedLot['commune']): PlacedLot['commune'] {
  return commune;
}
