/** Which initiatives to read after this one, and why. */
import type { Initiative } from '../records/model.ts';
import { joinList } from '../text/typography.ts';

/** Something that two initiatives have in common. */
export type Reason =
  | { readonly nature: 'structure' | 'commune' | 'territoire' }
  | { readonly nature: 'themes'; readonly themes: readonly string[] };

/** An initiative near another, with all that they share: never nothing. */
export interface Neighbour {
  readonly initiative: Initiative;
  readonly raisons: readonly Reason[];
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

/** What two initiatives share. A commune says its territoire: that one is told when only it is shared. */
export function reasonsOf(a: Initiative, b: Initiative): Reason[] {
  const themes = sharedThemes(a, b).map(({ label }) => label);
  const raisons: Reason[] = [];
  if (a.structure.slug === b.structure.slug) raisons.push({ nature: 'structure' });
  if (a.commune.code === b.commune.code) raisons.push({ nature: 'commune' });
  else if (a.territoire.slug === b.territoire.slug) raisons.push({ nature: 'territoire' });
  if (themes.length > 0) raisons.push({ nature: 'themes', themes });
  return raisons;
}

/** « Même commune, thèmes communs : Culture et Santé ». */
export function describeReasons(raisons: readonly Reason[]): string {
  const text = raisons.map(describeRaison).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeRaison(raison: Reason): string {
  if (raison.nature !== 'themes') return `même ${raison.nature}`;
  const { themes } = raison;
  return `${themes.length < 2 ? 'thème commun' : 'thèmes communs'}\u00A0: ${joinList(themes)}`;
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
