/** What a download is, whoever writes, lists or describes it. */

export type Format = 'csv' | 'csv-excel' | 'json' | 'geojson' | 'texte' | 'schema' | 'paquet';

/** A file to publish under the downloads. */
export interface Fichier {
  readonly nom: string;
  readonly format: Format;
  /** The edition it holds; undefined when it holds all of them. */
  readonly annee: number | undefined;
  readonly titre: string;
  readonly contenu: string;
  readonly octets: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}
