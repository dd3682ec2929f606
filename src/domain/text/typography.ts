/** French typography of the site's own words. The annex's words are never passed through here. */
import { keepFor } from '../keep.ts';
import { FINE, formatNombre, GAP } from './euros.ts';

/**
 * Sets a sentence of the interface: no-break spaces before `: ; ! ? %` and inside « », typographic
 * apostrophes and ellipsis. Idempotent; addresses such as `https://` and hours such as `10:30` are left alone.
 */
export function setFrench(text: string): string {
  return setSpaces(text.replace(/'/g, '’').replace(/\.\.\./g, '…'));
}

/** The spaces alone, for a sentence of ours that quotes the annex. */
export function setSpaces(text: string): string {
  return text
    .replace(/[ \u00A0\u202F]+([;!?%])/g, `${FINE}$1`)
    .replace(/[ \u00A0\u202F]+([:»€])/g, `${GAP}$1`)
    .replace(/«[ \u00A0\u202F]*/g, `«${GAP}`);
}

/** Number and noun: « 0 initiative », « 1 initiative », « 2 initiatives ». The plural is each word and an s unless given. */
export function countNoun(count: number, noun: string, plural?: string): string {
  return `${formatNombre(count)} ${pluralOf(count, noun, plural)}`;
}

const WORDS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** A count as a sentence writes it: in letters from one to nine, otherwise in figures. */
export function toWords(count: number): string {
  return WORDS[count - 1] ?? formatNombre(count);
}

/** The noun alone, in the number French asks for: singular below 2. */
export function pluralOf(count: number, noun: string, plural = noun.replace(/\S+/g, '$&s')): string {
  return Math.abs(count) < 2 ? noun : plural;
}

/** A place after « à »: « à Attin », « au Touquet-Paris-Plage », « aux Attaques », « à La Couture ». Official names write the article with a capital. */
export function atCommune(nom: string): string {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}

/** Items in one sentence: « a », « a et b », « a, b et c », with another `word` than « et » if given. */
export function joinList(items: readonly string[], word: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/**
 * Template tag for sentences that hold values: only our own words are set, the values (the annex's words, figures
 * already formatted) stay as they are.
 */
export function fr(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return setWords(words)
    .map((word, index) => word + String(values[index] ?? ''))
    .join('');
}

// A template is one object however often its sentence is said.
const setWords = keepFor((words: TemplateStringsArray) => words.map(setFrench));
