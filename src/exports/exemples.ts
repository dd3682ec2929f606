/** Ways to use the downloads, shown on their page; the tests run each and compare what it prints. */
import { sumMontants } from '../domain/aggregate.ts';
import type { EditionVue } from '../domain/model.ts';
import type { Adresses } from './adresses.ts';
import { COLONNES_PUBLIEES } from './ligne.ts';

export interface Exemple {
  readonly titre: string;
  /** JavaScript, for the console of a browser or for Node. */
  readonly code: string;
  /** What it prints. */
  readonly resultat: string;
}

/** Examples on the files of an edition. */
export function toExemples({ annee, initiatives, montant }: EditionVue, adresses: Adresses): Exemple[] {
  const file = (extension: string): string => adresses.donnees(`initiatives-${annee}${extension}`);
  const [first] = initiatives;
  const territoire = first?.territoire.label ?? '';
  const ofTerritoire = initiatives.filter((initiative) => initiative.territoire.label === territoire);
  const without = initiatives.filter(({ commune }) => !commune.position);
  return [
    {
      titre: 'La somme des montants proposés',
      code: `const reponse = await fetch('${file('.json')}');
const { initiatives } = await reponse.json();
console.log(initiatives.reduce((somme, { montant_propose }) => somme + montant_propose, 0));`,
      resultat: String(montant),
    },
    {
      titre: 'Un territoire, son nombre d’initiatives et sa somme',
      code: `const { initiatives } = await (await fetch('${file('.json')}')).json();
const choisies = initiatives.filter(({ territoire }) => territoire === ${JSON.stringify(territoire)});
console.log(choisies.length, choisies.reduce((somme, { montant_propose }) => somme + montant_propose, 0));`,
      resultat: `${ofTerritoire.length} ${sumMontants(ofTerritoire)}`,
    },
    {
      titre: 'Les colonnes du CSV',
      code: `const texte = await (await fetch('${file('.csv')}')).text();
console.log(texte.split('\\r\\n')[0]);`,
      resultat: COLONNES_PUBLIEES.join(','),
    },
    {
      titre: 'Les initiatives dont la commune n’a pas de position connue',
      code: `const { features } = await (await fetch('${file('.geojson')}')).json();
console.log(features.filter(({ geometry }) => geometry === null).length);`,
      resultat: String(without.length),
    },
  ];
}
