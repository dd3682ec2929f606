/** The communes of the département as people look for one: their names as typed, their postal codes, their intercommunalité. */
import { editDistance } from '../search/nearest.ts';
import type { Position } from '../map/projection.ts';
import { foldText } from '../text/fold.ts';

/** An EPCI, its name written out: « communauté de communes du Ternois ». */
export interface Intercommunalite {
  readonly nom: string;
  readonly slug: string;
}

/** A commune of the latest edition's COG year. */
export interface Place {
  /** INSEE code. */
  readonly code: string;
  readonly nom: string;
  /** What `?lieu=` says. */
  readonly slug: string;
  readonly codesPostaux: readonly string[];
  readonly epci: Intercommunalite;
  /** Its centre, undefined where no source gives one. */
  readonly position: Position | undefined;
}

/** Words that people leave out or write otherwise. */
const ARTICLES = new Set(['au', 'aux', 'd', 'de', 'des', 'du', 'en', 'l', 'la', 'le', 'les', 'lez', 'sous', 'sur']);
/** A name shorter than this has too many neighbours. */
const MIN_GUESS = 5;

function wordsOf(text: string): string[] {
  const words = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^st(e?)$/, 'saint$1'));
  const telling = words.filter((word) => !ARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** The name in a text, its postal code left out. */
const nameIn = (words: readonly string[]): string => words.filter((word) => !/^\d+$/.test(word)).join(' ');

/** Whether a text is a postal code, whole. */
export function isPostalCode(text: string): boolean {
  return /^\d{5}$/.test(text.trim());
}

/**
 * The places that a text names or begins to name, the likeliest first: by their name (accents, hyphens, articles and
 * « St » do not count), by their postal code, or by both.
 */
export function findPlaces(places: readonly Place[], text: string): Place[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const whole = nameIn(asked);
  return places
    .flatMap((place) => {
      const words = wordsOf(place.nom);
      // An article alone may be the beginning of a name.
      const known = [
        ...words,
        ...place.codesPostaux,
        ...(asked.every((word) => ARTICLES.has(word)) ? [foldText(place.nom)] : []),
      ];
      if (!asked.every((word) => known.some((one) => one.startsWith(word)))) return [];
      const name = nameIn(words);
      return [{ place, rank: name === whole ? 0 : name.startsWith(whole) ? 1 : 2 }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

/** The places that a text can mean once it is sent: those of its postal code, the one of its slug, those of its exact name, else all that it begins to name. */
export function namePlaces(places: readonly Place[], text: string): Place[] {
  const bySlug = places.filter(({ slug }) => slug === text);
  if (bySlug.length > 0) return bySlug;
  const found = findPlaces(places, text);
  const whole = nameIn(wordsOf(text));
  const exact = found.filter(({ nom }) => nameIn(wordsOf(nom)) === whole);
  return exact.length > 0 ? exact : found;
}

/** The places whose names are one or two letters away from a text that names none. */
export function guessPlaces(places: readonly Place[], text: string): Place[] {
  const whole = wordsOf(text).join('');
  if (whole.length < MIN_GUESS) return [];
  return places
    .map((place) => ({ place, distance: editDistance(wordsOf(place.nom).join(''), whole) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}
