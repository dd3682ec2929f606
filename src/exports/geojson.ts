/** Rows on a map (RFC 7946). */
import type { FeatureCollection, Point } from 'geojson';
import { print } from './json.ts';
import type { Row } from './rows.ts';

/**
 * One feature per initiative, at the centre of its commune. Where the centre is not known the geometry
 * is null: an initiative is never dropped.
 */
export function toGeoJson(rows: readonly Row[]): string {
  const collection: FeatureCollection<Point | null, Row> = {
    type: 'FeatureCollection',
    features: rows.map(({ latitude, longitude, ...properties }) => ({
      type: 'Feature',
      id: String(properties['id']),
      geometry:
        typeof latitude === 'number' && typeof longitude === 'number'
          ? { type: 'Point', coordinates: [longitude, latitude] }
          : null,
      properties,
    })),
  };
  return print(collection);
}
