/** Longitude and latitude, as GeoJSON orders them. */
export type Point = readonly [number, number];

const KM_PER_DEGREE = 111.2;

/** Whether a ring holds a point: a ray that leaves the point crosses it an odd number of times. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  return (
    segmentsOf(ring).filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
      .length %
      2 ===
    1
  );
}

/** Kilometres from a point to a ring, flat-earth: good to a few metres at the size of a département. */
export function distanceTo([x, y]: Point, ring: readonly Point[]): number {
  const east = KM_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  const local = ring.map(([lon, lat]) => [(lon - x) * east, (lat - y) * KM_PER_DEGREE] as const);
  return Math.min(...segmentsOf(local).map(distanceFromOrigin));
}

function segmentsOf(ring: readonly Point[]): [Point, Point][] {
  return ring.slice(1).map((end, index) => [ring[index] ?? end, end]);
}

function distanceFromOrigin([[x1, y1], [x2, y2]]: [Point, Point]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
