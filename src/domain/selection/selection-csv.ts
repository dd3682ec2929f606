/** The initiatives that a reader chose, as CSV: the first columns of the downloads, from what the browser knows. */
import type { SearchedTexts } from '../search/index.ts';

/** What the browser knows of an initiative to take away: the texts it searches, the amount in whole euros, an absolute address. */
export interface SelectionRow extends Omit<SearchedTexts, 'montant'> {
  readonly id: string;
  readonly annee: number;
  readonly codeInsee: string;
  readonly montant: number;
  readonly adresse: string;
}

/**
 * Column names and what they hold, in the order of the files. Written here and not read from `champs`, whose published
 * descriptions the browser would have to fetch; the tests hold both to the same names.
 */
export const COLUMNS: readonly (readonly [name: string, key: keyof SelectionRow])[] = [
  ['id', 'id'],
  ['edition', 'annee'],
  ['structure', 'structure'],
  ['initiative', 'titre'],
  ['themes', 'themes'],
  ['commune', 'commune'],
  ['code_insee', 'codeInsee'],
  ['territoire', 'territoire'],
  ['resume', 'resume'],
  ['categorie', 'categorie'],
  ['montant_propose', 'montant'],
  ['adresse', 'adresse'],
];

/** A header row and one row per initiative, in the order given. */
export function toRows(rows: readonly SelectionRow[]): (string | number)[][] {
  return [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, key]) => row[key]))];
}
