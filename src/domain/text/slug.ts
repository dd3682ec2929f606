import { foldText } from './fold.ts';

/** Pieces of address that can be no folder: Windows keeps them for its devices. */
export const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9])$/;

/** A text as a piece of address: folded, words joined by hyphens. Empty when nothing of it is a Latin letter or a digit. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The same, cut after the last whole word that fits in `max` letters (a first word longer than that is cut inside). */
export function slugifyWithin(max: number, text: string): string {
  const whole = slugify(text);
  if (whole.length <= max) return whole;
  const cut = whole.slice(0, max + 1).replace(/-[^-]*$/, '');
  return cut.slice(0, max).replace(/-$/, '');
}
