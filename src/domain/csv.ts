/** CSV (RFC 4180): CRLF after every row, quotes only where needed; the canonical one has commas. UTF-8 and the byte order mark are the caller's. */

/** What a downloaded row says of an initiative. `montant` in whole euros, `adresse` absolute. */
export interface LigneTelechargee {
  readonly id: string;
  readonly annee: number;
  readonly structure: string;
  readonly titre: string;
  /** As the annex prints them, joined by ` / `. */
  readonly themes: string;
  readonly commune: string;
  readonly codeInsee: string;
  readonly territoire: string;
  readonly resume: string;
  readonly categorie: string;
  readonly montant: number;
  readonly adresse: string;
}

/** Column names and what they hold, in the order of the file. */
export const COLONNES: readonly (readonly [nom: string, champ: keyof LigneTelechargee])[] = [
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

function quote(value: string | number, separator: string): string {
  const text = String(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV. */
export function serializeCsv(rows: Iterable<readonly (string | number)[]>, separator: ',' | ';' = ','): string {
  let text = '';
  for (const row of rows) text += `${row.map((cell) => quote(cell, separator)).join(separator)}\r\n`;
  return text;
}

/** A header row and one row per initiative, in the order given. */
export function serializeInitiatives(lignes: readonly LigneTelechargee[]): string {
  return serializeCsv([
    COLONNES.map(([nom]) => nom),
    ...lignes.map((ligne) => COLONNES.map(([, champ]) => ligne[champ])),
  ]);
}
