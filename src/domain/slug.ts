import { foldText } from './fold.ts';

/** Pieces of address that can be no folder: Windows keeps them for its devices. */
export const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9])$/;

/**
 * A text as a piece of address: folded, words joined by hyphens. Empty when nothing of it is a Latin
 * letter or a digit. With `max` it is cut after the last whole word that fits (a first word longer than `max` is cut inside).
 */
export function slugify(text: string, max = Infinity): string {
  const whole = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= max) return whole;
  const cut = whole.slice(0, max + 1).replace(/-[^-]*$/, '');
  return cut.slice(0, max).replace(/-$/, '');
}
