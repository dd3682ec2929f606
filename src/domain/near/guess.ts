/** What may have been meant by a text that names no place. */
import { editDistance } from '../search/nearest.ts';
import { tellingOf, wordsOf, type Place } from './places.ts';

/** A name shorter than this has too many neighbours. */
const MIN_GUESS = 5;

/** The places whose names are one or two letters away from a text that names none. */
export function guessPlaces(places: readonly Place[], text: string): Place[] {
  const whole = tellingOf(wordsOf(text)).join('');
  if (whole.length < MIN_GUESS) return [];
  return places
    .map((place) => ({ place, distance: editDistance(tellingOf(wordsOf(place.nom)).join(''), whole) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}
