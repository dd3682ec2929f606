import { formatEuros } from '../../text/euros.ts';
import { countNoun, fr } from '../../text/typography.ts';
import type { Finder } from './finding.ts';

/** What the edition has more or less than the one before; sums only when both annexes call them the same. */
export const findChange: Finder = (edition, previous) => {
  if (!previous) return [];
  const { nombre, montant, intitule } = edition;
  const differ = (change: number, said: string): string =>
    change === 0 ? 'autant' : `${said} de ${change < 0 ? 'moins' : 'plus'}`;
  const initiatives = nombre - previous.nombre;
  const euros = montant - previous.montant;
  const sum =
    intitule.un === previous.intitule.un ? fr` ; ${intitule.un} : ${differ(euros, formatEuros(Math.abs(euros)))}` : '';
  return [
    {
      chiffre: countNoun(nombre, 'initiative'),
      texte: fr`${differ(initiatives, String(Math.abs(initiatives)))} qu’en ${previous.annee}${sum}`,
      preuve: { annee: previous.annee },
      force: 1,
    },
  ];
};
