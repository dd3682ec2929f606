/** What the amount of an initiative is beside the others of its edition: facts, no guess at why. */
import { share } from './aggregate.ts';
import { formatEuros, formatPart } from '../text/euros.ts';
import type { Initiative, Lot } from '../records/model.ts';
import { usualMontants } from './usual-montants.ts';

/** Whole sentences, in reading order. */
export function montantFacts({ montant, categorie }: Initiative, edition: Lot): string[] {
  const same = edition.initiatives.filter((other) => other.montant === montant).length;
  const ofCategorie = edition.initiatives.filter((other) => other.categorie.slug === categorie.slug);
  const usual = usualMontants(ofCategorie).get(categorie);
  const facts = [
    `${formatPart(share(montant, edition.montant))} des ${formatEuros(edition.montant)} de l’édition.`,
    same === 1
      ? `La seule initiative à ${formatEuros(montant)}.`
      : `Une des ${same} initiatives à ${formatEuros(montant)}.`,
  ];
  if (usual !== undefined && usual !== montant) {
    const count = ofCategorie.filter((other) => other.montant === usual).length;
    facts.push(`Dans sa catégorie, ${count} initiatives sur ${ofCategorie.length} sont à ${formatEuros(usual)}.`);
  }
  return facts;
}
