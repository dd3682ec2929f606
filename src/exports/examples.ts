/** Ways to use the downloads, shown on their page; the tests run each and compare what it prints. */
import { sumMontants } from '../domain/figures/aggregate.ts';
import type { Edition } from '../domain/records/model.ts';
import type { Addresses } from './addresses.ts';
import { COLUMN_NAMES } from './rows.ts';

/** Examples on the files of an edition: JavaScript, for the console of a browser or for Node, and what it prints. */
export function toExamples({ annee, initiatives, intitule, montant }: Edition, addresses: Addresses) {
  const file = (extension: string): string => addresses.downloads(`initiatives-${annee}${extension}`);
  const [first] = initiatives;
  const territoire = first?.territoire.label ?? '';
  const ofTerritoire = initiatives.filter((initiative) => initiative.territoire.label === territoire);
  const without = initiatives.filter(({ commune }) => !commune.position);
  return [
    {
      title: `La somme des ${intitule.plusieurs}`,
      code: `const reponse = await fetch('${file('.json')}');
const { initiatives } = await reponse.json();
console.log(initiatives.reduce((somme, { montant_propose }) => somme + montant_propose, 0));`,
      result: String(montant),
    },
    {
      title: 'Un territoire, son nombre d’initiatives et sa somme',
      code: `const { initiatives } = await (await fetch('${file('.json')}')).json();
const choisies = initiatives.filter(({ territoire }) => territoire === ${JSON.stringify(territoire)});
console.log(choisies.length, choisies.reduce((somme, { montant_propose }) => somme + montant_propose, 0));`,
      result: `${ofTerritoire.length} ${sumMontants(ofTerritoire)}`,
    },
    {
      title: 'Les colonnes du CSV',
      code: `const texte = await (await fetch('${file('.csv')}')).text();
console.log(texte.split('\\r\\n')[0]);`,
      result: COLUMN_NAMES.join(','),
    },
    {
      title: 'Les initiatives dont la commune n’a pas de position connue',
      code: `const { features } = await (await fetch('${file('.geojson')}')).json();
console.log(features.filter(({ geometry }) => geometry === null).length);`,
      result: String(without.length),
    },
  ];
}
