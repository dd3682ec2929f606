/** Text as the faces of the cards can draw it, and the size it is set at. */
import { setSpaces } from '../../domain/text/typography.ts';
import type { Widths } from './font-widths.ts';

/**
 * The characters of a text that the face has, spaces of French typography included. A letter that it lacks loses its
 * accents, anything else is left out: emoji, other scripts, controls that turn the direction of the text.
 */
export function toReadable(texte: string, chasses: Widths): string {
  const drawn = Array.from(texte.normalize('NFC').replace(/\s+/g, toSpace), (character) => draw(character, chasses));
  return setSpaces(drawn.join('').replace(/ {2,}/g, ' ').trim());
}

/** Room for a text, in pixels. */
export interface Place {
  readonly largeur: number;
  readonly hauteur: number;
}

/** The sizes that a text may have, largest first, and the height of its lines in ems. */
export interface TextSetting {
  readonly interligne: number;
  readonly tailles: readonly [number, ...number[]];
}

/** How a text is set in its place: its words, what they take of the height, and the lines that the place can hold. */
export interface Composition {
  /** What of the text can be drawn. */
  readonly mots: string;
  readonly corps: number;
  readonly interligne: number;
  readonly hauteur: number;
  readonly lignesMax: number;
  /** A word is wider than the place, or there are too many of them. */
  readonly deborde: boolean;
}

/** A text at the largest size at which it fits its place without cutting a word, or else at the smallest. */
export function composeText(
  text: string,
  { largeur, hauteur }: Place,
  { interligne, tailles }: TextSetting,
  chasses: Widths,
): Composition {
  const mots = toReadable(text, chasses);
  const compositions = tailles.map((corps): Composition => {
    const widths = mots.split(' ').map((mot) => measure(mot, chasses) * corps);
    const lignes = countLines(widths, measure(' ', chasses) * corps, largeur);
    const lignesMax = Math.max(1, Math.floor(hauteur / (corps * interligne)));
    const deborde = Math.max(...widths) > largeur || lignes > lignesMax;
    const taken = Math.min(lignes, lignesMax) * corps * interligne;
    return { mots, corps, interligne, lignesMax, deborde, hauteur: taken };
  });
  return compositions.find(({ deborde }) => !deborde) ?? (compositions.at(-1) as Composition);
}

/** No-break spaces keep their width; any other run of spaces is one. */
function toSpace(run: string): string {
  return /^[\u00A0\u202F]$/.test(run) ? run : ' ';
}

function draw(character: string, chasses: Widths): string {
  const has = (one: string): boolean => chasses.has(one.codePointAt(0) ?? 0);
  if (has(character)) return character;
  return Array.from(character.normalize('NFKD')).filter(has).join('');
}

/** Width in ems, without kerning. */
function measure(texte: string, chasses: Widths): number {
  return Array.from(texte).reduce((sum, character) => sum + (chasses.get(character.codePointAt(0) ?? 0) ?? 0), 0);
}

function countLines(widths: readonly number[], space: number, largeur: number): number {
  let [lines, filled] = [1, 0];
  for (const width of widths) {
    const longer = filled === 0 ? width : filled + space + width;
    if (longer <= largeur) filled = longer;
    else [lines, filled] = [lines + 1, width];
  }
  return lines;
}
