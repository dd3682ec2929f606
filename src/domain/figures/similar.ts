/** Which initiatives to read after this one, and why. */
import type { Initiative } from '../records/model.ts';
import { joinList, pluralOf } from '../text/typography.ts';

/**
 * Those of `among` nearest to `initiative`, best first, itself left out: shared themes over all themes of the two
 * (0 to 1), more for the same structure, a little more for the same commune or category. Equals keep the order of the
 * annex. What shares nothing that can be told is not near: `raisons`, all that they share, is never empty.
 */
export function similarInitiatives(initiative: Initiative, among: readonly Initiative[], count: number) {
  // Words are for those that are kept: a build asks this of each against all.
  return among
    .map((other) => ({ other, score: scoreOf(initiative, other) }))
    .filter(({ other, score }) => other.id !== initiative.id && score >= 0)
    .sort((a, b) => b.score - a.score || a.other.numero - b.other.numero)
    .slice(0, count)
    .map(({ other }) => ({ initiative: other, raisons: reasonsOf(initiative, other) }));
}

/** What two initiatives share, in words. A commune says its territoire: that one is told when only it is shared. */
export function reasonsOf(a: Initiative, b: Initiative): string[] {
  const themes = sharedThemes(a, b).map(({ label }) => label);
  const raisons: string[] = [];
  if (a.structure.slug === b.structure.slug) raisons.push('même structure');
  if (a.commune.code === b.commune.code) raisons.push('même commune');
  else if (a.territoire.slug === b.territoire.slug) raisons.push('même territoire');
  if (themes.length > 0) raisons.push(`${pluralOf(themes.length, 'thème commun')}\u00A0: ${joinList(themes)}`);
  return raisons;
}

/** « Même commune, thèmes communs : Culture et Santé ». */
export function describeReasons(raisons: readonly string[]): string {
  const text = raisons.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** -1 where nothing can be told: a category alone brings nobody near. */
function scoreOf(a: Initiative, b: Initiative): number {
  const shared = sharedThemes(a, b).length;
  const told =
    shared / (a.themes.length + b.themes.length - shared) +
    (a.structure.slug === b.structure.slug ? 1 : 0) +
    (a.commune.code === b.commune.code ? 0.3 : 0);
  const isNear = told > 0 || a.territoire.slug === b.territoire.slug;
  return isNear ? told + (a.categorie.slug === b.categorie.slug ? 0.1 : 0) : -1;
}

const sharedThemes = (a: Initiative, b: Initiative): Initiative['themes'] =>
  b.themes.filter(({ slug }) => a.themes.some((own) => own.slug === slug));
