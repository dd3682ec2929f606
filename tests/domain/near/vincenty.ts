import type { Position } from '../../../src/domain/map/projection.ts';

// WGS 84: what the site takes for a sphere is measured here on the ellipsoid.
const A = 6378.137;
const F = 1 / 298.257223563;
const B = A * (1 - F);

/** Kilometres between two positions on the ellipsoid, by Vincenty's inverse formula (Survey Review XXIII, 1975). */
export function vincentyKm(from: Position, to: Position): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const u1 = Math.atan((1 - F) * Math.tan(rad(from.lat)));
  const u2 = Math.atan((1 - F) * Math.tan(rad(to.lat)));
  const l = rad(to.lon - from.lon);
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let turn = 0; ; turn += 1) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    if (sinSigma === 0) return 0;
    const cosSigma = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cosSigma - (2 * s1 * s2) / cos2Alpha;
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const next = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M ** 2 - 1)));
    if (Math.abs(next - lambda) > 1e-12 && turn < 100) {
      lambda = next;
      continue;
    }
    const uu = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2;
    const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
    const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
    const last = (small / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3);
    const delta = small * sinSigma * (cos2M + (small / 4) * (cosSigma * (2 * cos2M ** 2 - 1) - last));
    return B * big * (sigma - delta);
  }
}
