import type { Champ } from './champs.ts';
import { formatEuros } from '../text/euros.ts';
import type { Initiative } from './model.ts';

/** A value in words; `slug` is that of its page, when it has one. */
export interface Item {
  readonly label: string;
  readonly slug?: string;
}

/** What an initiative says in a column, as a page prints it: one value, or those of a list in the order of the annex. */
export function itemsOf(initiative: Initiative, champ: Champ): readonly Item[] {
  const value = initiative[champ];
  if (typeof value === 'string') return [{ label: value }];
  if (typeof value === 'number') return [{ label: formatEuros(value) }];
  if ('nom' in value) return [{ label: value.nom, slug: value.slug }];
  return 'slug' in value ? [value] : value;
}
