/** Spellings that can hardly mean another word. Tried on a whole dictionary: of 316 000 real words about forty answer these rules. */
import { editDistance } from './nearest.ts';

// Shorter words that sound alike are often both real (« lute », « lutte »).
const MIN_SOUND = 6;
// In words as long as this, one slip seldom makes another word.
const MIN_SLIP = 12;
// A word shorter than this is one letter away from too many others.
const MIN_NEAR = 4;
const MAX_NEAR = 3;

/** A folded word written as it is heard: equal for « kantine » and « cantine », « betune » and « bethune ». */
export function soundOf(forme: string): string {
  return forme
    .replace(/ph/g, 'f')
    .replace(/qu?|c(?![eiyh])/g, 'k')
    .replace(/(?<![cs]|^)h/g, '')
    .replace(/y/g, 'i')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.)\1+/g, '$1');
}

/** Whether `forme` is `known` with one letter too few, too many or two swapped, neither at the start nor in the ending, where French inflects. */
function isSlip(forme: string, known: string): boolean {
  const isOneLetterApart = Math.abs(forme.length - known.length) === 1;
  const isSwap =
    forme.length === known.length && Array.from(forme).sort().join('') === Array.from(known).sort().join('');
  return (
    Math.max(forme.length, known.length) >= MIN_SLIP &&
    (isOneLetterApart || isSwap) &&
    forme.startsWith(known.charAt(0)) &&
    forme.endsWith(known.slice(-2)) &&
    editDistance(forme, known) === 1
  );
}

/** The words of `formes` that an unknown one can only be a slip for; empty where it may be a word of its own. */
export function correctForm(forme: string, formes: readonly string[]): string[] {
  if (forme.length < MIN_SOUND || !/^\p{L}+$/u.test(forme)) return [];
  const sound = soundOf(forme);
  const alike = formes.filter((known) => soundOf(known) === sound);
  return alike.length > 0 ? alike : formes.filter((known) => isSlip(forme, known));
}

/** The words of `formes` nearest to an unknown one, to be offered: about one letter in four may differ. */
export function nearForms(forme: string, formes: readonly string[]): string[] {
  if (forme.length < MIN_NEAR || !/^\p{L}+$/u.test(forme)) return [];
  return formes
    .map((known) => ({ known, distance: editDistance(forme, known) }))
    .filter(({ known, distance }) => distance <= Math.min(MAX_NEAR, (Math.max(forme.length, known.length) + 2) / 4))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NEAR)
    .map(({ known }) => known);
}
