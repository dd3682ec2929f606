/** Other words for those of a search, from a list made by hand. */
import type { Lexicon } from './index.ts';
import type { Term } from './query.ts';
import { findTouches, type Touches } from './rank.ts';
import { stem } from './words.ts';
import { foldText } from '../text/fold.ts';

/** A word that stands for another one, as the list writes it, with the forms of it that the texts hold. */
export interface Synonym {
  readonly mot: string;
  readonly formes: ReadonlySet<string>;
  readonly touches: Touches;
}

/**
 * Gives what looks up the other words of a word's groups that the texts hold: whole words alone, never beginnings;
 * nothing at all for a word that is in no group.
 */
export function createSynonyms(
  lexique: Lexicon,
  groupes: readonly (readonly string[])[],
): (racine: string) => readonly Synonym[] | undefined {
  const roots = groupes.map((groupe) => groupe.map((mot) => stem(foldText(mot))));
  return (racine) => {
    const known = groupes.filter((_, index) => roots[index]?.includes(racine));
    if (known.length === 0) return undefined;
    return known.flat().flatMap((mot): Synonym[] => {
      const own = stem(foldText(mot));
      const formes = new Set([...lexique].flatMap(([forme, entree]) => (entree.racine === own ? [forme] : [])));
      if (own === racine || formes.size === 0) return [];
      return [{ mot, formes, touches: findTouches(lexique, { saisi: mot, forme: mot, racine: own, proches: formes }) }];
    });
  };
}

/** The word as a search looks for it. */
export const toTerm = ({ mot, formes }: Synonym): Term => ({ saisi: mot, forme: mot, racine: mot, proches: formes });

/** Places and fields of a word and of those that stand for it. */
export function mergeTouches(all: readonly Touches[]): Touches {
  const merged = new Map(all[0]);
  for (const touches of all.slice(1))
    for (const [place, champs] of touches) merged.set(place, new Map([...champs, ...(merged.get(place) ?? [])]));
  return merged;
}
