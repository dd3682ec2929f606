/** The communes of the département as people look for one: their names as typed, their postal codes, their intercommunalité. */
import { keepFor } from '../keep.ts';
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

/** A text as words to compare. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^st(e?)$/, 'saint$1'));
}

// Every letter that is typed is compared with every name.
const wordsIn = keepFor(({ nom }: Place) => wordsOf(nom));

/** Those that tell a place from another; all of them where none does. */
export function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !ARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** The name in a text, its postal code left out. */
const nameIn = (words: readonly string[]): string => words.filter((word) => !/^\d+$/.test(word)).join(' ');

/** Whether a text is a postal code, whole. */
export function isPostalCode(text: string): boolean {
  return /^\d{5}$/.test(text.trim());
}

/** How well the name made of `words` answers the one made of `asked`, from 0, the same to the letter. */
function rankOf(words: readonly string[], asked: readonly string[]): number {
  const [name, typed] = [nameIn(words), nameIn(asked)];
  const [telling, said] = [nameIn(tellingOf(words)), nameIn(tellingOf(asked))];
  const ranks = [
    name === typed,
    // « couture » is La Couture, « avesnes le » is not Avesnes.
    telling === said && said === typed,
    name.startsWith(typed),
    telling === said,
    telling.startsWith(said),
    true,
  ];
  return ranks.indexOf(true);
}

function match(places: readonly Place[], text: string): { place: Place; rank: number }[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  return places
    .flatMap((place) => {
      const words = wordsIn(place);
      const known = [...words, ...place.codesPostaux];
      const holds = tellingOf(asked).every((word) => known.some((one) => one.startsWith(word)));
      return holds ? [{ place, rank: rankOf(words, asked) }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

/**
 * The places that a text names or begins to name, the likeliest first: by their name (accents, hyphens, articles and
 * « St » do not count), by their postal code, or by both.
 */
export function findPlaces(places: readonly Place[], text: string): Place[] {
  return match(places, text).map(({ place }) => place);
}

/** The places that a text can mean once it is sent: the one of its slug, else the likeliest, all of them where none is likelier. */
export function namePlaces(places: readonly Place[], text: string): Place[] {
  const bySlug = places.filter(({ slug }) => slug === text);
  if (bySlug.length > 0) return bySlug;
  const matches = match(places, text);
  return matches.filter(({ rank }) => rank === matches[0]?.rank).map(({ place }) => place);
}
