/** Which initiatives to read after this one. */
import type { InitiativeVue } from './model.ts';

/**
 * Those of `among` nearest to `initiative`, best first, itself left out: shared themes over all themes of the two
 * (0 to 1), a little more for the same commune or category. Equals keep the order of the annex.
 */
export function similarInitiatives(
  initiative: InitiativeVue,
  among: readonly InitiativeVue[],
  count: number,
): InitiativeVue[] {
  const score = (other: InitiativeVue): number =>
    overlap(initiative, other) +
    (other.commune.code === initiative.commune.code ? 0.3 : 0) +
    (other.categorie.slug === initiative.categorie.slug ? 0.1 : 0);
  return among
    .filter(({ id }) => id !== initiative.id)
    .map((other) => ({ other, score: score(other) }))
    .sort((a, b) => b.score - a.score || a.other.numero - b.other.numero)
    .slice(0, count)
    .map(({ other }) => other);
}

function overlap(a: InitiativeVue, b: InitiativeVue): number {
  const slugs = new Set(a.themes.map(({ slug }) => slug));
  const shared = b.themes.filter(({ slug }) => slugs.has(slug)).length;
  return shared / (slugs.size + b.themes.length - shared);
}
