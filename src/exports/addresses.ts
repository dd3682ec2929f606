import type { Place } from '../domain/provenance/places.ts';

/** Absolute addresses, as files that leave the site must write them. Whoever builds the files gives them. */
export interface Addresses {
  readonly home: string;
  readonly initiative: (initiative: { readonly annee: number; readonly slug: string }) => string;
  /** The page of the annex, at a place of it when given. */
  readonly annexe: (annee: number, place?: Pick<Place, 'anchor'>) => string;
  /** A file of the downloads, or their page for an empty name. */
  readonly downloads: (file: string) => string;
}
