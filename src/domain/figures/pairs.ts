import { groupInitiatives } from './aggregate.ts';
import type { Initiative } from '../records/model.ts';
import type { Theme } from '../records/schema/referentiel.ts';

/** The themes that initiatives have, the most frequent first, each with how often it stands beside each of the others and itself, in the same order. */
export function pairThemes(initiatives: readonly Initiative[]) {
  const groups = [...groupInitiatives<Initiative, Theme>(initiatives, ({ themes }) => themes)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return groups.map(([theme, group]) => ({
    theme,
    nombre: group.length,
    avec: groups.map(([other]) => group.filter(({ themes }) => themes.includes(other)).length),
  }));
}
