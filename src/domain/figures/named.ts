/** The initiatives that a sentence names to say what an edition is about, chosen by rule. */
import { groupInitiatives, sortByMontant, toLot } from './aggregate.ts';
import type { Initiative } from '../records/model.ts';

/** Longer titles would fill the sentence. */
const SHORT = 24;

/**
 * At most `count` initiatives with short titles, one a territoire, the heaviest territoires first; in each, the one
 * that shares the fewest themes with those before it. Equals keep the order of the annex.
 */
export function pickNamed(initiatives: readonly Initiative[], count: number): Initiative[] {
  const groups = groupInitiatives(initiatives, ({ territoire }) => territoire.slug);
  const picked: Initiative[] = [];
  for (const lot of sortByMontant([...groups.values()].map((group) => toLot(0, group)))) {
    const taken = new Set(picked.flatMap(({ themes }) => themes));
    const sharedBy = ({ themes }: Initiative): number => themes.filter((theme) => taken.has(theme)).length;
    const [next] = lot.initiatives
      .filter(
        ({ titre, themes }) =>
          titre.length <= SHORT && /\p{L}{2}/u.test(titre) && !themes.every((theme) => taken.has(theme)),
      )
      .sort((a, b) => sharedBy(a) - sharedBy(b));
    if (next && picked.length < count) picked.push(next);
  }
  return picked;
}
