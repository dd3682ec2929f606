import { groupInitiatives, share } from '../aggregate.ts';
import { fr } from '../../text/typography.ts';
import type { Theme } from '../../records/schema/referentiel.ts';
import { ENOUGH, type Finder } from './finding.ts';

/** Two themes go together when so many initiatives have both, most of the rarer, and far more often than chance would have it. */
const LEAST = 4;
const MOST = 0.5;
const LIFT = 1.5;

/** The two themes that go together most often for how frequent they are. */
export const findThemes: Finder = ({ annee, initiatives, nombre }) => {
  const groups = [...groupInitiatives<(typeof initiatives)[0], Theme>(initiatives, ({ themes }) => themes)];
  const pairs = groups.flatMap(([theme, group]) =>
    groups
      .filter(([other, { length }]) => other !== theme && length >= group.length)
      .map(([other, { length }]) => {
        const both = group.filter(({ themes }) => themes.includes(other)).length;
        return { theme, other, both, whole: group.length, lift: share(both * nombre, group.length * length) };
      }),
  );
  const [best] = pairs
    .filter(({ both, whole, lift }) => both >= LEAST && both >= MOST * whole && lift >= LIFT)
    .sort((a, b) => b.lift - a.lift);
  if (nombre < ENOUGH || !best) return undefined;
  return {
    chiffre: `${best.both} sur ${best.whole}`,
    texte: fr`initiatives du thème « ${best.theme.label} » ont aussi le thème « ${best.other.label} »`,
    preuve: { annee, facette: 'theme', valeurs: [best.theme.slug] },
    force: 0.35,
  };
};
