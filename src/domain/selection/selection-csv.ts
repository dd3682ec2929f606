/** The initiatives that a reader chose, as CSV: the first columns of the downloads, from what the browser knows. */
import { champs } from '../records/champs.ts';
import type { SearchedTexts } from '../search/index.ts';

/** What the browser knows of an initiative to take away: the texts it searches, the amount in whole euros, an absolute address. */
export interface SelectionRow extends Omit<SearchedTexts, 'montant'> {
  readonly id: string;
  readonly annee: number;
  readonly codeInsee: string;
  readonly montant: number;
  readonly adresse: string;
}

/** In the order of the annex: a column that the browser does not search it cannot write. */
const TEXTS = ['structure', 'titre', 'themes', 'commune', 'territoire', 'resume', 'categorie', 'montant'] as const;

/** Column names and what they hold, in the order of the files. */
export const COLUMNS: readonly (readonly [name: string, key: keyof SelectionRow])[] = [
  ['id', 'id'],
  ['edition', 'annee'],
  ...TEXTS.flatMap((champ) => [
    [champs[champ].column, champ] as const,
    ...(champ === 'commune' ? [['code_insee', 'codeInsee'] as const] : []),
  ]),
  ['adresse', 'adresse'],
];

/** A header row and one row per initiative, in the order given. */
export function toRows(rows: readonly SelectionRow[]): (string | number)[][] {
  return [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, key]) => row[key]))];
}
