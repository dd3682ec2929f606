import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeDiscs, type Disc } from '../../../src/domain/map/placement.ts';

const TOLERANCE = 1e-4;
const coordinate = fc.double({ min: 0, max: 300, noNaN: true });
// Few distinct places: communes on the same point are the hard case.
const place = fc.oneof(coordinate, fc.constantFrom(0, 50, 50.5, 51));
const disque: fc.Arbitrary<Disc> = fc.record({
  x: place,
  y: place,
  rayon: fc.double({ min: 1, max: 30, noNaN: true }),
});
const disques = fc.array(disque, { maxLength: 25 });
const bornes = { largeur: 400, hauteur: 400 };

function gaps(placed: readonly Disc[]): number[] {
  return placed.flatMap((a, i) => placed.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.rayon - b.rayon));
}

describe('placing discs', () => {
  it('leaves the wanted gap between any two, inside a frame too', () => {
    fc.assert(
      fc.property(disques, fc.constantFrom(0, 1.5, 4), fc.constantFrom(undefined, bornes), (given, ecart, frame) => {
        const placed = placeDiscs(given, ecart, frame).map((point, i) => ({ ...point, rayon: given[i]?.rayon ?? 0 }));
        expect(Math.min(Infinity, ...gaps(placed))).toBeGreaterThanOrEqual(ecart - TOLERANCE);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps apart two discs whose centres differ by less than a direction needs', () => {
    const [a, b] = placeDiscs(
      [
        { x: 0, y: 0, rayon: 1 },
        { x: 1.5e-323, y: 2.5e-323, rayon: 1 },
      ],
      0,
    );
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(2, 4);
  });

  it('gives the same places for the same discs, wherever they stand in the list', () => {
    const distinct = fc.uniqueArray(disque, { maxLength: 15, selector: ({ rayon }) => rayon });
    fc.assert(
      fc.property(distinct, (given) => {
        expect(placeDiscs([...given].reverse(), 1).reverse()).toEqual(placeDiscs(given, 1));
      }),
      { numRuns: 30 },
    );
  });

  it('moves nothing that is free', () => {
    const free = [0, 1, 2, 3].map((i) => ({ x: 50 + i * 60, y: 80, rayon: 20 }));
    expect(placeDiscs(free, 2, bornes)).toEqual(free.map(({ x, y }) => ({ x, y })));
  });

  it('never moves a disc farther than all the others together are wide', () => {
    fc.assert(
      fc.property(disques, (given) => {
        const limit = given.reduce((sum, { rayon }) => sum + 2 * rayon + 2, 0);
        placeDiscs(given, 1).forEach((point, i) => {
          expect(Math.hypot(point.x - (given[i]?.x ?? 0), point.y - (given[i]?.y ?? 0))).toBeLessThanOrEqual(limit);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the largest where it is and takes the smaller one just beside it', () => {
    const [small, large] = placeDiscs(
      [
        { x: 103, y: 100, rayon: 10 },
        { x: 100, y: 100, rayon: 30 },
      ],
      2,
    );
    expect(large).toEqual({ x: 100, y: 100 });
    expect(small?.x).toBeCloseTo(142, 6);
    expect(small?.y).toBeCloseTo(100, 6);
  });

  it('of two equals leaves the first one given where it is', () => {
    const equals = [0, 0].map(() => ({ x: 50, y: 50, rayon: 10 }));
    const [first, second] = placeDiscs(equals, 2);
    expect(first).toEqual({ x: 50, y: 50 });
    expect(second?.x).toBeCloseTo(72, 6);
  });

  it('keeps inside the frame what fits in it', () => {
    const crowd = Array.from({ length: 12 }, () => ({ x: 2, y: 2, rayon: 20 }));
    for (const { x, y } of placeDiscs(crowd, 1, bornes)) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(20 - TOLERANCE);
        expect(value).toBeLessThanOrEqual(380 + TOLERANCE);
      }
    }
  });
});
