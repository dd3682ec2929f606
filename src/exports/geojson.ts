/** Rows on a map (RFC 7946). */
import type { FeatureCollection, Point } from 'geojson';
import { print } from './json.ts';
import type { Ligne } from './ligne.ts';

type Proprietes = Omit<Ligne, 'latitude' | 'longitude'>;

/**
 * One feature per initiative, at the centre of its commune. Where the centre is not known the geometry
 * is null: an initiative is never dropped.
 */
export function toGeoJson(lignes: readonly Ligne[]): string {
  const collection: FeatureCollection<Point | null, Proprietes> = {
    type: 'FeatureCollection',
    features: lignes.map(({ latitude, longitude, ...properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    })),
  };
  return print(collection);
}
