/**
 * The formats in which the initiatives are offered: a new one is an entry here and, when the site has never sent its
 * extension, a media type in `site/headers.ts`.
 */
import type { Edition } from '../domain/records/model.ts';
import { toCsv, toCsvExcel } from './csv.ts';
import { toGeoJson } from './geojson.ts';
import { toJson } from './json.ts';
import type { Row } from './rows.ts';

/** How a file of rows and columns is written. */
export interface Dialect {
  readonly delimiter: string;
  /** A point unless said. */
  readonly decimalChar?: string;
}

export interface Format {
  /** Of its file names, after `initiatives` and the year if any; its extension gives the media type. */
  readonly suffix: string;
  /** Ends the title of its files. */
  readonly title: string;
  /** What it is good for, said beside each of its files. */
  readonly usage: string;
  readonly dialect?: Dialect;
  /** The text of a file. `rows` holds those of all the editions. */
  readonly write: (rows: readonly Row[], editions: readonly Edition[]) => string;
}

export const FORMATS: readonly Format[] = [
  // The one that most people can open comes first.
  {
    suffix: '-excel.csv',
    title: 'CSV pour Excel ou LibreOffice en français',
    usage: 'CSV pour Excel ou LibreOffice en français : point-virgule, virgule décimale, accents reconnus.',
    dialect: { delimiter: ';', decimalChar: ',' },
    write: toCsvExcel,
  },
  {
    suffix: '.csv',
    title: 'CSV pour programme',
    usage: 'CSV pour programme : UTF-8, virgule, point décimal.',
    dialect: { delimiter: ',' },
    write: (rows) => toCsv(rows),
  },
  { suffix: '.json', title: 'JSON', usage: 'JSON : les éditions et leurs initiatives.', write: toJson },
  {
    suffix: '.geojson',
    title: 'GeoJSON',
    usage: 'GeoJSON (RFC 7946) : un point au centre de la commune, jamais l’adresse du projet.',
    write: toGeoJson,
  },
];
