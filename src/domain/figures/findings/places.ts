import { groupInitiatives, share, sortByMontant, sumMontants } from '../aggregate.ts';
import { layoutFrise } from '../frise.ts';
import { formatEuros, formatPart } from '../../text/euros.ts';
import { atCommune, countNoun, fr, joinList, toWords } from '../../text/typography.ts';
import { ENOUGH, type Finder } from './finding.ts';

/** A commune stands out with so much of the sum, and so many times what the next one has. */
const PART = 0.1;
const TIMES = 2;

/** One commune far ahead of the others, beside the largest territoire that has less. */
export const findCommune: Finder = ({ annee, initiatives, nombre, montant }) => {
  const communes = sortByMontant(
    [...groupInitiatives(initiatives, ({ commune }) => commune)].map(([commune, group]) => ({
      commune,
      group,
      montant: sumMontants(group),
    })),
  );
  const [first, second] = communes;
  if (nombre < ENOUGH || !first || !second || first.group.length < 2) return undefined;
  if (first.montant < PART * montant || first.montant < TIMES * second.montant) return undefined;
  const less = layoutFrise(initiatives).find((bande) => bande.montant < first.montant);
  const beside = less ? fr`, plus que ${less.territoire.dans} (${formatEuros(less.montant)})` : '';
  return {
    chiffre: `${countNoun(first.group.length, 'initiative')} ${atCommune(first.commune.nom)}`,
    texte: fr`une seule commune, ${formatEuros(first.montant)}${beside}`,
    preuve: { annee, facette: 'commune', valeurs: [first.commune.slug] },
    force: Math.min(1, 3 * share(first.montant, montant)),
  };
};

/** At most a third of the territoires, with half of the sum or more. */
export const findTerritoires: Finder = ({ annee, initiatives, nombre, montant }) => {
  const bandes = layoutFrise(initiatives);
  const count = bandes.findIndex((_, index) => 2 * sumMontants(bandes.slice(0, index + 1)) >= montant) + 1;
  if (nombre < ENOUGH || count === 0 || 3 * count > bandes.length) return undefined;
  const first = bandes.slice(0, count);
  return {
    chiffre: formatPart(share(sumMontants(first), montant)),
    texte: fr`de la somme ${joinList(first.map(({ territoire }) => territoire.dans))}, ${toWords(count)} des ${toWords(bandes.length)} territoires`,
    preuve: { annee, facette: 'territoire', valeurs: first.map(({ territoire }) => territoire.slug) },
    force: 0.4,
  };
};
