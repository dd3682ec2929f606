import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framePositions, projectPosition, toCarte, unprojectPoint } from '../../../src/domain/map/projection.ts';

const position = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const MARGES = { nord: 0.1, est: 0.1, sud: 0.1, ouest: 0.2 };

describe('the Mercator plane', () => {
  // Tile 524/344 of zoom 10 begins at 4.21875° E, 50.7364550137° N: the numbering of every Mercator tile server.
  it('agrees with the numbering of tiles', () => {
    const { x, y } = projectPosition({ lat: 50.7364550137, lon: 4.21875 });
    expect(x * 1024).toBeCloseTo(524, 6);
    expect(y * 1024).toBeCloseTo(344, 5);
  });

  it('comes back to the same position', () => {
    fc.assert(
      fc.property(position, ({ lat, lon }) => {
        const back = unprojectPoint(projectPosition({ lat, lon }));
        expect(back.lat).toBeCloseTo(lat, 8);
        expect(back.lon).toBeCloseTo(lon, 8);
      }),
    );
  });
});

describe('a frame', () => {
  it('holds all its positions', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 10 }), (positions) => {
        const cadre = framePositions(positions, MARGES);
        fc.pre(cadre.largeur > 1e-6);
        for (const { x, y } of positions.map(toCarte(cadre, 500))) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(500 + 1e-6);
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual((500 * cadre.hauteur) / cadre.largeur + 1e-6);
        }
      }),
    );
  });

  it('leaves its margins', () => {
    const cadre = framePositions(
      [
        { lat: 0, lon: 0 },
        { lat: 0, lon: 36 },
      ],
      MARGES,
    );
    expect(cadre.largeur).toBeCloseTo(0.13, 10);
    expect(cadre.x).toBeCloseTo(0.48, 10);
    expect(cadre.hauteur).toBeCloseTo(0.02, 10);
  });
});
