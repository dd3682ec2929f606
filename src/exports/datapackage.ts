/** `datapackage.json` (Data Package 2.0): what each file is, its bytes and digest, and every column of the tables. */
import type { EditionVue } from '../domain/model.ts';
import type { Adresses } from './adresses.ts';
import type { Fichier, Format } from './fichier.ts';
import { print } from './json.ts';
import { toTableSchema } from './table-schema.ts';

/** Of each format: the extension's name and the media type. */
const FORMATS: Readonly<Record<Format, readonly [format: string, mediatype: string]>> = {
  csv: ['csv', 'text/csv'],
  'csv-excel': ['csv', 'text/csv'],
  json: ['json', 'application/json'],
  geojson: ['geojson', 'application/geo+json'],
  texte: ['txt', 'text/plain'],
  schema: ['json', 'application/schema+json'],
  paquet: ['json', 'application/json'],
};

/** The media type of a file, with its character set where there is a choice. */
export function mediaTypeOf(format: Format): string {
  const [, mediatype] = FORMATS[format];
  return mediatype.startsWith('text/') ? `${mediatype};charset=utf-8` : mediatype;
}

/** The description of `files`, whose paths are relative to it. No licence is stated, since the source states none. */
export function toDataPackage(files: readonly Fichier[], editions: readonly EditionVue[], adresses: Adresses): string {
  return print({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'budget-citoyen-pas-de-calais',
    title: 'Initiatives lauréates du Budget citoyen du Pas-de-Calais',
    description:
      'Les initiatives telles que l’annexe du Département les imprime. Le montant est le « montant proposé » : l’annexe ne dit rien d’un versement.',
    homepage: adresses.accueil,
    keywords: ['budget citoyen', 'Pas-de-Calais', 'économie sociale et solidaire'],
    sources: editions.map(({ annee, edition }) => ({ title: edition.source.titre, path: adresses.annexe(annee) })),
    resources: files.map(describeFile),
  });
}

function describeFile({ nom, titre, format, octets, sha256 }: Fichier): Record<string, unknown> {
  const [extension, mediatype] = FORMATS[format];
  const isExcel = format === 'csv-excel';
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: nom.replace(/\.[a-z]+$/, `-${extension}`).replaceAll('.', '-'),
    title: titre,
    path: nom,
    format: extension,
    mediatype,
    encoding: 'utf-8',
    bytes: octets,
    hash: `sha256:${sha256}`,
    ...((format === 'csv' || isExcel) && {
      type: 'table',
      dialect: {
        $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
        delimiter: isExcel ? ';' : ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: toTableSchema(isExcel),
    }),
  };
}
