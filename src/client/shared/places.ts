/** The communes of the département, fetched once, when somebody looks for one. */
import { unpackPlaces, type PackedPlaces } from '../../domain/near/packed.ts';
import { namePlaces, type Place } from '../../domain/near/places.ts';
import { placesUrl } from '../../site/routes.ts';
import { fetchJson } from './entries.ts';

let places: Promise<Place[]> | undefined;

/** Every commune. Rejects when they cannot be had; the next call tries again. */
export function loadPlaces(): Promise<Place[]> {
  places ??= fetchJson(placesUrl()).then(
    (packed) => unpackPlaces(packed as PackedPlaces),
    (error: unknown) => {
      places = undefined;
      throw error;
    },
  );
  return places;
}

/** The place that an address names. */
export async function loadPlace(lieu: string): Promise<Place | undefined> {
  return namePlaces(await loadPlaces(), lieu)[0];
}
