/** Ready text to quote an amount with its source: a sentence for the press, an entry for a bibliography. */
import { formatEuros } from '../text/euros.ts';
import { DEFINITIONS, type Facet } from './facets.ts';
import { atCommune, countNoun } from '../text/typography.ts';

/** What a citation says of its edition. */
interface CitedEdition {
  readonly annee: number;
  readonly titre: string;
  readonly financeur: string;
  /** Title of the document that everything comes from. */
  readonly source: string;
}

/** An initiative to quote. `lignes`: first and last line in the annex; `adresse`: absolute and permanent. */
export interface CitedInitiative {
  readonly edition: CitedEdition;
  readonly id: string;
  readonly titre: string;
  readonly structure: string;
  readonly commune: string;
  readonly montant: number;
  readonly lignes: readonly [premiere: number, derniere: number];
  readonly adresse: string;
}

/** Initiatives to quote together; `libelle` says what they share, after their number (« dans l’Artois »), or nothing for all. */
export interface CitedSelection {
  readonly edition: CitedEdition;
  readonly libelle: string;
  readonly nombre: number;
  readonly montant: number;
  readonly adresse: string;
}

/** What initiatives were chosen by, after their number: what they answer, and each facet with the names of its values asked for. */
export function describeSelection(requete: string, facettes: readonly (readonly [Facet, readonly string[]])[]): string {
  const asked = facettes.flatMap(([facette, names]) => (names.length === 0 ? [] : [DEFINITIONS[facette].cite(names)]));
  return [...(requete === '' ? [] : [`répondant à ${requete}`]), ...asked].join(', ');
}

const GAP = '\u00A0';
const FINE = '\u202F';
const quote = (text: string): string => `«${GAP}${text}${GAP}»`;

/** « La Mine d’Art », portée par… : un montant proposé de…, with the lines and the address. */
export function citeInitiative(cited: CitedInitiative): string {
  const { edition, titre, structure, commune, montant, lignes, adresse } = cited;
  const what = `${quote(titre)}, initiative portée par ${structure} ${atCommune(commune)}`;
  return `${what}, est lauréate du ${edition.titre} pour un montant proposé de ${formatEuros(montant)} (${edition.source}, lignes ${lignes[0]} à ${lignes[1]} du texte${FINE}; ${adresse}).`;
}

/** The same for several initiatives: their number and sum. */
export function citeSelection({ edition, libelle, nombre, montant, adresse }: CitedSelection): string {
  const what = `${countNoun(nombre, 'initiative')}${libelle && ` ${libelle}`}`;
  const verb = nombre < 2 ? 'est lauréate' : 'sont lauréates';
  return `${what} ${verb} du ${edition.titre}, pour un montant proposé ${nombre < 2 ? '' : 'total '}de ${formatEuros(montant)} (${edition.source}${FINE}; ${adresse}).`;
}

/** BibTeX, to be read as UTF-8. The funder signs, since the text is the funder's. */
export function bibtexInitiative(cited: CitedInitiative): string {
  const { edition, id, titre, structure, commune, montant, lignes, adresse } = cited;
  return printBibtex(`budget-citoyen-${id}`, {
    author: `{${escapeBibtex(edition.financeur)}}`,
    title: `{${escapeBibtex(`${titre} (${structure}, ${commune})`)}}`,
    year: String(edition.annee),
    howpublished: escapeBibtex(`${edition.source}, lignes ${lignes[0]} à ${lignes[1]}`),
    note: escapeBibtex(`${edition.titre}, montant proposé : ${formatEuros(montant)}`),
    url: adresse,
  });
}

/** BibTeX of several initiatives. */
export function bibtexSelection({ edition, libelle, nombre, montant, adresse }: CitedSelection): string {
  const what = `${countNoun(nombre, 'initiative')}${libelle && ` ${libelle}`}`;
  return printBibtex(`budget-citoyen-${edition.annee}-selection`, {
    author: `{${escapeBibtex(edition.financeur)}}`,
    title: `{${escapeBibtex(`${edition.titre} : ${what}`)}}`,
    year: String(edition.annee),
    howpublished: escapeBibtex(edition.source),
    note: escapeBibtex(`Montant proposé : ${formatEuros(montant)}`),
    url: adresse,
  });
}

function printBibtex(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces even behind a backslash: one alone would end the entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text in which BibTeX and LaTeX see nothing but text. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\~^{}%&$#_]/g, (character) => BIBTEX[character] ?? `\\${character}`);
}
