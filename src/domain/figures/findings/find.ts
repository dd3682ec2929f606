/** What the figures of an edition say, by rule: sentences with a figure and its proof, never a cause. */
import type { Edition } from '../../records/model.ts';
import { findCategories } from './categories.ts';
import { findChange } from './change.ts';
import type { Finding } from './finding.ts';
import { findAlone, findShared } from './montants.ts';
import { findCommune, findTerritoires } from './places.ts';
import { findThemes } from './themes.ts';

const FINDERS = [findShared, findCategories, findCommune, findTerritoires, findThemes, findAlone, findChange];

/** All findings of an edition, the strongest first; `previous` is the edition before it, if there is one. */
export function findAll(edition: Edition, previous?: Edition): Finding[] {
  return FINDERS.flatMap((find) => find(edition, previous) ?? []).sort((a, b) => b.force - a.force);
}
