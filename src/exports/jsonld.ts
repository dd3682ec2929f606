/** What search engines and harvesters read in the pages, in the vocabulary of schema.org. */
import type {
  BreadcrumbList,
  DataDownload,
  Dataset,
  MonetaryGrant,
  Organization,
  Place,
  WithContext,
} from 'schema-dts';
import type { EditionVue, InitiativeVue } from '../domain/model.ts';
import { toChamps } from './table-schema.ts';
import type { Adresses } from './adresses.ts';
import { mediaTypeOf } from './datapackage.ts';
import type { Fichier } from './fichier.ts';

const CONTEXT = 'https://schema.org';

/** An initiative as the grant that its edition proposes. The amount bears the name that the annex gives it. */
export function toMonetaryGrant(
  initiative: InitiativeVue,
  { edition }: EditionVue,
  adresses: Adresses,
): WithContext<MonetaryGrant> {
  const { id, titre, resume, structure, montant } = initiative;
  const address = adresses.initiative(initiative);
  return {
    '@context': CONTEXT,
    '@type': 'MonetaryGrant',
    '@id': `${address}#proposition`,
    url: address,
    identifier: id,
    name: `${edition.titre} : ${titre}`,
    description: 'Montant proposé par l’annexe de l’édition ; elle ne dit rien d’un versement.',
    amount: { '@type': 'MonetaryAmount', name: 'montant proposé', currency: 'EUR', value: montant },
    funder: toOrganization(edition.financeur),
    fundedItem: {
      '@type': 'Project',
      name: titre,
      description: resume,
      parentOrganization: toOrganization(structure.label),
      location: toPlace(initiative),
    },
    subjectOf: {
      '@type': 'Dataset',
      '@id': `${adresses.donnees('')}#jeu`,
      name: 'Initiatives lauréates du Budget citoyen',
    },
  };
}

/** The downloads, as one data set with all its files. */
export function toDataset(
  editions: readonly EditionVue[],
  files: readonly Fichier[],
  adresses: Adresses,
): WithContext<Dataset> {
  const years = editions.map(({ annee }) => annee).sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': `${adresses.donnees('')}#jeu`,
    url: adresses.donnees(''),
    name: 'Initiatives lauréates du Budget citoyen du Pas-de-Calais',
    description:
      'Structure, initiative, thèmes, commune, territoire, résumé, catégorie et montant proposé de chaque initiative lauréate, telles que l’annexe du Département les imprime.',
    inLanguage: 'fr',
    isAccessibleForFree: true,
    temporalCoverage: first === last ? String(first) : `${first}/${last}`,
    spatialCoverage: { '@type': 'AdministrativeArea', name: 'Pas-de-Calais' },
    isBasedOn: editions.map(({ annee, edition }) => ({
      '@type': 'CreativeWork',
      name: edition.source.titre,
      url: adresses.annexe(annee),
    })),
    variableMeasured: toChamps().map(({ name, description }) => ({ '@type': 'PropertyValue', name, description })),
    distribution: files.map((file) => toDownload(file, adresses)),
  };
}

/** The way from the home page to a page, itself last. */
export function toBreadcrumbs(
  steps: readonly { readonly label: string; readonly adresse: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, adresse }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: adresse,
    })),
  };
}

function toDownload({ nom, titre, format, octets, sha256 }: Fichier, adresses: Adresses): DataDownload {
  return {
    '@type': 'DataDownload',
    name: titre,
    contentUrl: adresses.donnees(nom),
    encodingFormat: mediaTypeOf(format),
    contentSize: `${octets} B`,
    sha256,
  };
}

function toOrganization(name: string): Organization {
  return { '@type': 'Organization', name };
}

function toPlace({ commune: { nom, code, position } }: InitiativeVue): Place {
  return {
    '@type': 'Place',
    name: nom,
    identifier: code,
    address: { '@type': 'PostalAddress', addressLocality: nom, addressCountry: 'FR' },
    ...(position && { geo: { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon } }),
  };
}
