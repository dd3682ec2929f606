import { sumMontants } from '../../src/domain/figures/aggregate.ts';
import type { Champ, EditionDescription, InitiativeRecord } from '../../src/domain/records/schema/edition.ts';

/** A record as the annex prints it: names and labels, no code. */
export type Imprimee = Readonly<Pick<InitiativeRecord, Champ>>;

/** What an annex prints around its records. */
type Habillage = Pick<EditionDescription, 'entete' | 'total'> & { readonly colonnes: readonly string[] };

/** About the width of the column in the real annex. */
const LARGEUR_DU_RESUME = 66;

/** The text of an annex, laid out like the real one where a record leaves no doubt: a cell a line, the résumé wrapped. */
export function writeAnnexe({ entete, colonnes, total }: Habillage, records: readonly Imprimee[]): string {
  const sum = sumMontants(records);
  const head = [entete, '', colonnes.join(' '), ''];
  return [...head, ...records.flatMap(writeRecord), `${total} ${printEuros(sum)}`, ''].join('\n');
}

function writeRecord({ structure, titre, themes, commune, territoire, resume, categorie, montant }: Imprimee) {
  return [
    structure,
    titre,
    themes.join(' / '),
    '',
    `${commune} ${territoire}`,
    '',
    wrap(resume),
    '',
    `${categorie} ${printEuros(montant)}`,
    '',
  ];
}

/** A line that ends in a blank goes on. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= LARGEUR_DU_RESUME) {
      lines.push(`${line} `);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** With the annex's own blanks: U+202F between thousands, a plain one before €. */
function printEuros(montant: number): string {
  return `${String(montant).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')} €`;
}
