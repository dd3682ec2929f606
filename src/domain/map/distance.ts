/** Distances between communes, centre to centre. */
import type { Position } from './projection.ts';

/** A commune by its INSEE code, where its centre is known or not. */
interface Centred {
  readonly code: string;
  readonly position?: Position | undefined;
}

const EARTH_RADIUS_KM = 6371;
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const [lat, lon] = [toRadians(b.lat - a.lat), toRadians(b.lon - a.lon)];
  const h = Math.sin(lat / 2) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** The `count` communes of `among` nearest to `commune`, itself left out, with their distance. Empty when its position is unknown; those without one are passed over. */
export function nearestCommunes<T extends Centred>(
  commune: Centred,
  among: readonly T[],
  count: number,
): { commune: T; km: number }[] {
  const { position } = commune;
  if (!position) return [];
  return among
    .flatMap((other) =>
      other.code !== commune.code && other.position
        ? [{ commune: other, km: distanceKm(position, other.position) }]
        : [],
    )
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
}
