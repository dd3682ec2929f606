/** Which words of the glossary a text or a label calls for. */
import type { Mot } from './schema/glossaire.ts';

/** A word that is initials. */
export type MotSigle = Mot & { readonly sigle: NonNullable<Mot['sigle']> };

/** What explains a label, as its list writes it; a label that nobody explained yet has nothing. */
export const findMots = (mots: readonly Mot[], label: string): Mot[] =>
  mots.filter(({ libelles }) => libelles.includes(label));

/** What explains the initials that stand in one of the texts as a word of their own, in capitals. */
export function findSigles(mots: readonly Mot[], texts: readonly string[]): MotSigle[] {
  const words = new Set(texts.join(' ').match(/[\p{L}\p{N}]+/gu));
  return mots.filter((mot): mot is MotSigle => mot.sigle !== undefined && words.has(mot.sigle.lettres));
}
