/** Which initiatives to read after this one, and why. */
import type { Initiative } from '../records/model.ts';
import { joinList, pluralOf } from '../text/typography.ts';

/** An initiative near another, with all that they share: never nothing. */
export interface Neighbour {
  readonly initiative: Initiative;
  readonly raisons: readonly string[];
}

/**
 * Those of `among` nearest to `initiative`, best first, itself left out: shared themes over all themes of the two
 * (0 to 1), more for the same structure, a little more for the same commune or category. Equals keep the order of the
 * annex. What shares nothing that can be told is not near.
 */
export function similarInitiatives(initiative: Initiative, among: readonly Initiative[], count: number): Neighbour[] {
  return among
    .filter(({ id }) => id !== initiative.id)
    .map((other) => ({ initiative: other, raisons: reasonsOf(initiative, other) }))
    .filter(({ raisons }) => raisons.length > 0)
    .sort(
      ({ initiative: a }, { initiative: b }) => scoreOf(initiative, b) - scoreOf(initiative, a) || a.numero - b.numero,
    )
    .slice(0, count);
}

/** What two initiatives share, in words. A commune says its territoire: that one is told when only it is shared. */
export function reasonsOf(a: Initiative, b: Initiative): string[] {
  const themes = sharedThemes(a, b).map(({ label }) => label);
  const raisons: string[] = [];
  if (a.structure.slug === b.structure.slug) raisons.push('même structure');
  if (a.commune.code === b.commune.code) raisons.push('même commune');
  else if (a.territoire.slug === b.territoire.slug) raisons.push('même territoire');
  if (themes.length > 0)
    raisons.push(`${pluralOf(themes.length, 'thème commun', 'thèmes communs')}\u00A0: ${joinList(themes)}`);
  return raisons;
}

/** « Même commune, thèmes communs : Culture et Santé ». */
export function describeReasons(raisons: readonly string[]): string {
  const text = raisons.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function scoreOf(a: Initiative, b: Initiative): number {
  const shared = sharedThemes(a, b).length;
  return (
    shared / (a.themes.length + b.themes.length - shared) +
    (a.structure.slug === b.structure.slug ? 1 : 0) +
    (a.commune.code === b.commune.code ? 0.3 : 0) +
    (a.categorie.slug === b.categorie.slug ? 0.1 : 0)
  );
}

function sharedThemes(a: Initiative, b: Initiative): Initiative['themes'] {
  const slugs = new Set(a.themes.map(({ slug }) => slug));
  return b.themes.filter(({ slug }) => slugs.has(slug));
}
