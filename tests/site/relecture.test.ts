/** Sentences that were read over and put otherwise stay so, on every page and in what scripts print. */
import { expect, test } from 'vitest';
import { DIST } from '../support/dist.ts';
import { pageAt, readSite } from '../support/site/model.ts';

const site = readSite(DIST);
const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ');

test('no page and no script brings back a wording that was corrected', () => {
  const corrected =
    /€ de montant proposé|Ne garder que|Verdict|compté à l’œil|taille des symboles|des initiatives proches|portent le thème|Thèmes portés|Copier la phrase|décidé à la main|D’où vient chaque|Rien ne répond|Partie de l’adresse inconnue|prenez l’adresse|Rien à chercher|Toute la place|ne dit même pas|que ce site n’a pas|aux mentions légales, dont|habillage des pages|a remarqué|annexé à la décision|Dites la page|CSV canonique|à emporter|\d octets|centroïde du polygone|paquet npm|travaillent chez vous|écrivez à à compléter|ne mène à rien|ressemble à celle-ci|de centre de commune à centre|Code INSEE|formulaire à envoyer/;
  const files = [...site.files].filter((file) => /\.(?:html|js)$/.test(file));
  const found = files.flatMap((file) => {
    const said = corrected.exec(spaced(site.read(file).replaceAll('&nbsp;', ' ')));
    return said ? [`${file}: ${said[0]}`] : [];
  });
  expect(found).toEqual([]);
});

test('of a standard the page of the data says what it requires and the annex lacks, and no more', () => {
  const text = spaced(pageAt(site, '/donnees/').document.querySelector('main')?.textContent);
  // Required by the schema SCDL « subventions » 2.1.1: idAttribuant, dateConvention, nature, conditionsVersement,
  // datesPeriodeVersement, pourcentageSubvention, notificationUE.
  expect(text).toMatch(
    /identifiant de l’attribuant, la date de la convention, la nature de l’aide, les conditions et les dates de son versement, son pourcentage et sa notification/,
  );
  // Not required: referenceDecision, idBeneficiaire.
  expect(text).not.toMatch(/référence de la décision|identifiant du bénéficiaire/);
  expect(text).not.toMatch(/(?<!non )conforme (?:au|à)/);
});
