/** What stops the reading of a PDF, with the cure that holds when the place offers none of its own. */
export const PDF_CURES = {
  'E-PDF-INVALIDE': 'déposer le document PDF publié par le Département, sans le convertir',
  'E-PDF-TRONQUE': 'télécharger de nouveau le document : la fin manque',
  'E-PDF-VERROUILLE': 'demander au Département un document qui s’ouvre sans mot de passe',
  'E-PDF-ABIME': 'demander un autre export du document : ce qui est abîmé peut faire lire une valeur fausse',
  'E-PDF-SANS-TEXTE': 'demander le document d’origine : une image de page ne se lit pas',
  'E-PDF-SANS-UNICODE':
    'demander un autre export du document (« PDF/A » ou « PDF balisé ») : sa police ne dit pas ses lettres',
  'E-PDF-PAGE-TOURNEE': 'redresser la page, puis exporter de nouveau le document',
  'E-PDF-SANS-TABLEAU': 'déposer le document qui contient le tableau des initiatives',
  'E-PDF-PAGE-SANS-TABLEAU': 'retirer cette page du document, ou demander un export qui la contienne',
  'E-PDF-SANS-COLONNES': 'demander un export avec les filets verticaux du tableau',
  'E-PDF-COLONNES': 'dire dans edition.json à quel champ va chaque colonne, ou demander un autre export',
  'E-PDF-LIGNES-INDECISES': 'demander un export avec les filets horizontaux du tableau',
  'E-PDF-CELLULE-FUSIONNEE': 'demander un export du tableau sans cellules fusionnées',
  'E-PDF-TEXTE-HORS-CELLULE': 'remettre ce texte dans une cellule, ou le retirer du document',
  'E-PDF-TEXTE-SUR-FILET': 'élargir la cellule, puis exporter de nouveau le document',
  'E-PDF-TEXTE-SUPERPOSE': 'exporter de nouveau le document, sans ombre ni faux gras, les cellules assez larges',
  'E-PDF-MOT-COUPE': 'élargir la colonne, puis exporter de nouveau le document',
  'E-PDF-ENTETE-REPETE': 'ne garder qu’une ligne d’intitulés par page',
  'E-PDF-LIGNE-SANS-MONTANT': 'rétablir le montant de cette ligne, puis exporter de nouveau le document',
  'E-PDF-TOTAL-ABSENT': 'rétablir la ligne « TOTAL » à la fin du tableau',
  'E-PDF-TOTAL-DEPLACE': 'ne garder qu’une ligne « TOTAL », à la fin du tableau',
  'E-PDF-TOTAL-DIFFERENT': 'comparer les montants à ceux du document d’origine',
  'E-PDF-TEXTE-PERDU': 'signaler ce défaut de lecture',
} as const;

export type PdfCode = keyof typeof PDF_CURES;

/** One reason for not reading a document: the five parts of an issue, its place being a page. */
export interface PdfIssue {
  readonly code: PdfCode;
  readonly severity: 'error';
  readonly file: string;
  readonly page: number | null;
  readonly read: string;
  readonly expected: string;
  readonly cure: string;
}

/** Longer quotations say no more. */
const MAX_READ = 240;

/** Thrown by a step that cannot go on, caught by `readPdf` alone. */
export class PdfRefusal extends Error {
  readonly code: PdfCode;
  readonly page: number | null;
  readonly read: string;
  readonly expected: string;

  constructor(code: PdfCode, page: number | null, read: string, expected: string) {
    super(`${code}, page ${page}: ${read}`);
    this.code = code;
    this.page = page;
    this.read = read.length > MAX_READ ? `${read.slice(0, MAX_READ)}… »` : read;
    this.expected = expected;
  }
}
