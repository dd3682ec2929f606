/** Ready text to quote an amount with its source: a sentence for the press, an entry for a bibliography. */
import { FINE, formatEuros, GAP } from '../text/euros.ts';
import { DEFINITIONS, type Facet } from './facets.ts';
import { slugify } from '../text/slug.ts';
import { atCommune, countNoun } from '../text/typography.ts';

/** What a citation says of its edition. */
interface CitedEdition {
  readonly annee: number;
  readonly titre: string;
  readonly financeur: string;
  /** Title of the document that everything comes from. */
  readonly source: string;
  /** What it calls its amounts: « montant proposé ». */
  readonly intitule: string;
}

/** What is said of anything quoted; `adresse` is absolute and permanent. */
interface Cited {
  readonly edition: CitedEdition;
  readonly montant: number;
  readonly adresse: string;
}

/** An initiative to quote. `lieu`: where it stands in the annex. */
export interface CitedInitiative extends Cited {
  readonly id: string;
  readonly titre: string;
  readonly structure: string;
  readonly commune: string;
  readonly lieu: string;
}

/** Initiatives to quote together; `libelle` says what they share, after their number (« dans l’Artois »), or nothing for all. */
export interface CitedSelection extends Cited {
  readonly libelle: string;
  readonly nombre: number;
}

/** What initiatives were chosen by, after their number: what they answer, and each facet with the names of its values asked for. */
export function describeSelection(requete: string, facettes: readonly (readonly [Facet, readonly string[]])[]): string {
  const asked = facettes.flatMap(([facette, names]) => (names.length === 0 ? [] : [DEFINITIONS[facette].cite(names)]));
  return [...(requete === '' ? [] : [`répondant à ${requete}`]), ...asked].join(', ');
}

const quote = (text: string): string => `«${GAP}${text}${GAP}»`;

/** « La Mine d’Art », portée par… : un montant proposé de…, with the lines and the address. */
export function citeInitiative(cited: CitedInitiative): string {
  const { edition, titre, structure, commune, montant, lieu, adresse } = cited;
  const what = `${quote(titre)}, initiative portée par ${structure} ${atCommune(commune)}`;
  return `${what}, est lauréate du ${edition.titre} pour un ${edition.intitule} de ${formatEuros(montant)} (${edition.source}, ${lieu}${FINE}; ${adresse}).`;
}

/** The same for several initiatives: their number and sum. */
export function citeSelection(cited: CitedSelection): string {
  const { edition, nombre, montant, adresse } = cited;
  const verb = nombre < 2 ? 'est lauréate' : 'sont lauréates';
  return `${nameSelection(cited)} ${verb} du ${edition.titre}, pour un ${edition.intitule} ${nombre < 2 ? '' : 'total '}de ${formatEuros(montant)} (${edition.source}${FINE}; ${adresse}).`;
}

/** BibTeX, to be read as UTF-8. The funder signs, since the text is the funder's. */
export function bibtexInitiative(cited: CitedInitiative): string {
  const { edition, id, titre, structure, commune, lieu } = cited;
  return printBibtex(`budget-citoyen-${id}`, cited, {
    title: `${titre} (${structure}, ${commune})`,
    howpublished: `${edition.source}, ${lieu}`,
  });
}

/** BibTeX of several initiatives. */
export function bibtexSelection(cited: CitedSelection): string {
  const { edition, libelle } = cited;
  return printBibtex(`budget-citoyen-${edition.annee}${libelle && `-${slugify(libelle)}`}`, cited, {
    title: `${edition.titre}${GAP}: ${nameSelection(cited)}`,
    howpublished: edition.source,
  });
}

function nameSelection({ nombre, libelle }: CitedSelection): string {
  return `${countNoun(nombre, 'initiative')}${libelle && ` ${libelle}`}`;
}

function printBibtex(
  key: string,
  { edition, montant, adresse }: Cited,
  { title, howpublished }: Readonly<Record<'title' | 'howpublished', string>>,
): string {
  return `@misc{${key},
  author = {{${escapeBibtex(edition.financeur)}}},
  title = {{${escapeBibtex(title)}}},
  year = {${edition.annee}},
  howpublished = {${escapeBibtex(howpublished)}},
  note = {${escapeBibtex(`${edition.titre}, ${edition.intitule}${GAP}: ${formatEuros(montant)}`)}},
  url = {${adresse}}
}
`;
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
