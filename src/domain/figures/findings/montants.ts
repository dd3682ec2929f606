import { formatEuros } from '../../text/euros.ts';
import { countNoun, fr, joinList, toWords } from '../../text/typography.ts';
import { ENOUGH, type Finder } from './finding.ts';

const FEW = 3;
const MOST = 0.8;

/** A few amounts that most initiatives have. */
export const findShared: Finder = ({ annee, initiatives, nombre }) => {
  const groups = [...Map.groupBy(initiatives, ({ montant }) => montant)].sort((a, b) => b[1].length - a[1].length);
  const heldBy = (count: number): number => groups.slice(0, count).reduce((sum, [, { length }]) => sum + length, 0);
  const count = [1, 2, FEW].find((some) => some < groups.length && heldBy(some) >= MOST * nombre);
  if (nombre < ENOUGH || count === undefined) return undefined;
  const montants = groups.slice(0, count).map(([montant]) => montant);
  const named = joinList(
    montants.sort((a, b) => a - b).map((montant) => formatEuros(montant)),
    'ou',
  );
  return {
    chiffre: `${countNoun(heldBy(count), 'initiative')} sur ${nombre}`,
    texte: count === 1 ? fr`ont le même montant : ${named}` : fr`ont l’un de ${toWords(count)} montants : ${named}`,
    preuve: { annee, facette: 'montant', valeurs: montants.map(String) },
    force: heldBy(count) / nombre,
  };
};

/** Amounts that a single initiative has, where they are few. */
export const findAlone: Finder = ({ annee, initiatives, nombre }) => {
  const alone = [...Map.groupBy(initiatives, ({ montant }) => montant).values()]
    .filter(({ length }) => length === 1)
    .flat()
    .sort((a, b) => b.montant - a.montant);
  if (nombre < ENOUGH || alone.length === 0 || alone.length > FEW) return undefined;
  const [first] = alone;
  return {
    chiffre: alone.length === 1 && first ? `Seule à ${formatEuros(first.montant)}` : 'Seules à leur montant',
    texte: joinList(
      alone.map(({ titre, montant }) => (alone.length === 1 ? titre : fr`${titre} (${formatEuros(montant)})`)),
    ),
    preuve: { annee, facette: 'montant', valeurs: alone.map(({ montant }) => String(montant)) },
    force: 0.3,
  };
};
