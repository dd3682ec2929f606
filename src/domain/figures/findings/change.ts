import { difference } from '../evolution.ts';
import { formatEuros, formatNombre } from '../../text/euros.ts';
import { countNoun, fr } from '../../text/typography.ts';
import type { Finder } from './finding.ts';

/** What the edition has more or less than the one before; sums only when both annexes call them the same. */
export const findChange: Finder = (edition, previous) => {
  if (!previous) return undefined;
  const { nombre, montant, intitule } = edition;
  const euros = difference(montant - previous.montant, formatEuros);
  const sum = intitule.un === previous.intitule.un ? fr` ; ${intitule.un} : ${euros}` : '';
  return {
    chiffre: countNoun(nombre, 'initiative'),
    texte: fr`${difference(nombre - previous.nombre, formatNombre)} qu’en ${previous.annee}${sum}`,
    preuve: { annee: previous.annee },
    force: 1,
  };
};
