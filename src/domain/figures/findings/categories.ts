import { groupInitiatives, share, sumMontants } from '../aggregate.ts';
import { formatPart } from '../../text/euros.ts';
import { countNoun, fr, pluralOf } from '../../text/typography.ts';
import { ENOUGH, type Finder } from './finding.ts';

/** From here the share of the sum and the share of the number are far apart. */
const APART = 0.1;

/** The category whose share of the sum is furthest under its share of the initiatives, beside the one furthest above. */
export const findCategories: Finder = ({ annee, initiatives, nombre, montant }) => {
  const rows = [...groupInitiatives(initiatives, ({ categorie }) => categorie)]
    .map(([categorie, group]) => {
      const part = share(sumMontants(group), montant);
      return { categorie, group, part, above: part - share(group.length, nombre) };
    })
    .sort((a, b) => a.above - b.above);
  const [under, over] = [rows[0], rows.at(-1)];
  if (nombre < ENOUGH || !under || !over || under.above > -APART || over.above < APART) return undefined;
  return {
    chiffre: countNoun(under.group.length, 'initiative'),
    texte: fr`se partagent ${formatPart(under.part)} de la somme, en « ${under.categorie.label} » ; ${over.group.length} en ${pluralOf(over.group.length, 'a', 'ont')} ${formatPart(over.part)}, en « ${over.categorie.label} »`,
    preuve: { annee, facette: 'categorie', valeurs: [under.categorie.slug, over.categorie.slug] },
    force: Math.min(1, 2 * over.above - 2 * under.above),
  };
};
