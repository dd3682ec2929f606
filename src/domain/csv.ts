/** CSV (RFC 4180): CRLF after every row, quotes only where needed; the canonical one has commas. UTF-8 and the byte order mark are the caller's. */
import { type Champ, CHAMPS, champs } from './champs.ts';
import { type ChampCherche, CHAMPS_CHERCHES, type TextesCherches } from './search-index.ts';

/** What the browser knows of an initiative to take away: the texts it searches, the amount in whole euros, an absolute address. */
export interface SelectionRow extends Omit<TextesCherches, 'montant'> {
  readonly id: string;
  readonly annee: number;
  readonly codeInsee: string;
  readonly montant: number;
  readonly adresse: string;
}

/** Column names and what they hold, in the order of the files. */
export const COLUMNS: readonly (readonly [name: string, key: keyof SelectionRow])[] = [
  ['id', 'id'],
  ['edition', 'annee'],
  ...CHAMPS.filter(isSearched).flatMap((champ) => [
    [champs[champ].column, champ] as const,
    ...(champ === 'commune' ? [['code_insee', 'codeInsee'] as const] : []),
  ]),
  ['adresse', 'adresse'],
];

function isSearched(champ: Champ): champ is ChampCherche {
  return CHAMPS_CHERCHES.some((searched) => searched === champ);
}

function quote(value: string | number, separator: string): string {
  const text = String(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV. */
export function serializeCsv(rows: Iterable<readonly (string | number)[]>, separator = ','): string {
  let text = '';
  for (const row of rows) text += `${row.map((cell) => quote(cell, separator)).join(separator)}\r\n`;
  return text;
}

/** A header row and one row per initiative, in the order given. */
export function serializeInitiatives(rows: readonly SelectionRow[]): string {
  return serializeCsv([COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, key]) => row[key]))]);
}
