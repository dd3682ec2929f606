import type { Lignes } from '../domain/lignes.ts';

/** Absolute addresses, as files that leave the site must write them. Whoever builds the files gives them. */
export interface Adresses {
  readonly accueil: string;
  readonly initiative: (initiative: { readonly annee: number; readonly slug: string }) => string;
  /** The page of the annex, at lines of it when given. */
  readonly annexe: (annee: number, lignes?: Lignes) => string;
  /** A file of the downloads, or their page for an empty name. */
  readonly donnees: (fichier: string) => string;
}
