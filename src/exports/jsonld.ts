/** What search engines and harvesters read in the pages, in the vocabulary of schema.org. */
import type * as dts from 'schema-dts';
import { CHAMPS, champs } from '../domain/records/champs.ts';
import type { Edition, Initiative } from '../domain/records/model.ts';
import { fr, joinList } from '../domain/text/typography.ts';
import { config, LICENCE } from '../site/config.ts';
import type { Addresses } from './addresses.ts';
import type { DownloadFile } from './download-file.ts';
import { toFields } from './table-schema.ts';

const CONTEXT = 'https://schema.org';

/** An initiative as a grant of its edition. The amount bears the name that the annex gives it. */
export function toMonetaryGrant(
  initiative: Initiative,
  { edition }: Edition,
  addresses: Addresses,
): dts.WithContext<dts.MonetaryGrant> {
  const { id, titre, resume, structure, montant, intitule } = initiative;
  const address = addresses.initiative(initiative);
  return {
    '@context': CONTEXT,
    '@type': 'MonetaryGrant',
    '@id': `${address}#proposition`,
    url: address,
    identifier: id,
    name: fr`${edition.titre} : ${titre}`,
    description: fr`${intitule.titre} selon l’annexe de l’édition ; elle n’indique aucun versement.`,
    amount: { '@type': 'MonetaryAmount', name: intitule.un, currency: 'EUR', value: montant },
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
      '@id': `${addresses.downloads('')}#jeu`,
      name: 'Initiatives lauréates du Budget citoyen',
    },
  };
}

/** The downloads, as one data set with all its files. */
export function toDataset(
  editions: readonly Edition[],
  files: readonly DownloadFile[],
  addresses: Addresses,
): dts.WithContext<dts.Dataset> {
  const [first = 0, last = first] = [editions.at(-1)?.annee, editions[0]?.annee];
  const columns = joinList(CHAMPS.map((champ) => champs[champ].label));
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': `${addresses.downloads('')}#jeu`,
    url: addresses.downloads(''),
    name: `Initiatives lauréates du ${config.nom}`,
    description: `${columns.charAt(0)}${columns.slice(1).toLowerCase()} de chaque initiative lauréate, telles que l’annexe du Département les imprime. Ce que le site y ajoute est sous ${LICENCE.nom}.`,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    temporalCoverage: first === last ? String(first) : `${first}/${last}`,
    spatialCoverage: { '@type': 'AdministrativeArea', name: config.departement },
    isBasedOn: editions.map(({ annee, edition }) => ({
      '@type': 'CreativeWork',
      name: edition.source.titre,
      url: addresses.annexe(annee),
    })),
    variableMeasured: toFields().map(({ name, description }) => ({ '@type': 'PropertyValue', name, description })),
    distribution: files.map((file) => toDownload(file, addresses)),
  };
}

/** The way from the home page to a page, itself last. */
export function toBreadcrumbs(
  steps: readonly { readonly label: string; readonly address: string }[],
): dts.WithContext<dts.BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address,
    })),
  };
}

function toDownload({ name, title, mediaType, bytes, sha256 }: DownloadFile, addresses: Addresses): dts.DataDownload {
  return {
    '@type': 'DataDownload',
    name: title,
    contentUrl: addresses.downloads(name),
    encodingFormat: mediaType.startsWith('text/') ? `${mediaType};charset=utf-8` : mediaType,
    contentSize: `${bytes} B`,
    sha256,
  };
}

function toOrganization(name: string): dts.Organization {
  return { '@type': 'Organization', name };
}

function toPlace({ commune: { nom, code, position } }: Initiative): dts.Place {
  return {
    '@type': 'Place',
    name: nom,
    identifier: code,
    address: { '@type': 'PostalAddress', addressLocality: nom, addressCountry: 'FR' },
    ...(position && { geo: { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon } }),
  };
}
