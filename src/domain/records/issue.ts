import type { Champ } from './schema/edition.ts';

export type Severity = 'error' | 'warning' | 'information';

/**
 * One thing to say about the data, always in five parts: place, code, what was read, what was
 * expected, the cure. `line` and `column` count from 1; `record` is the number of the initiative in annex order. In a PDF
 * the place is a page and, in its table, a row: `line` is then that of `lignes.json`.
 */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  file: string;
  line: number | null;
  column: number | null;
  page?: number | null;
  row?: number;
  record: number | null;
  field: Champ | null;
  read: string;
  expected: string;
  cure: string;
}

/** Every code, with the cure that holds when the place offers none of its own. `E-` stops the build; `A-` and `I-` are published. */
export const CURES = {
  'E-FICHIER-ABSENT': 'déposer ce fichier dans le dossier de l’édition',
  'E-FICHIER-INVALIDE': 'corriger le fichier ; src/domain/records/schema/ décrit sa forme',
  'E-LIGNES-PERIMEES': 'supprimer lignes.json : l’annexe n’est plus un PDF',
  'E-EMPREINTE':
    'rétablir le fichier d’origine ou, si le changement est voulu, reporter la nouvelle empreinte dans edition.json',
  'E-REFERENCE-INCONNUE':
    'lancer « npm run data », qui refait les fichiers générés ; sinon corriger le fichier du référentiel',
  'E-ANNEXE-VIDE': 'déposer le texte de l’annexe, en UTF-8',
  'E-ENCODAGE': 'enregistrer le fichier en UTF-8',
  'E-BINAIRE': 'donner le document PDF à « npm run edition » ; sinon en extraire le texte, en UTF-8',
  'E-EXTRAIT-SANS-BLANCS':
    'donner le document PDF à « npm run edition » ; sinon extraire le texte avec un outil qui garde les blancs en fin de ligne',
  'E-ENTETE-ABSENT': 'rétablir l’en-tête de page, ou le décrire dans edition.json (entete, colonnes)',
  'E-ENTETE-MODIFIE': 'rétablir l’en-tête de page, ou le décrire dans edition.json (entete, colonnes)',
  'E-ENTETE-DANS-INITIATIVE': 'déplacer l’en-tête de page avant ou après cette initiative',
  'E-TOTAL-ABSENT': 'rétablir la ligne « TOTAL » à la fin de l’annexe',
  'E-TOTAL-ILLISIBLE': 'corriger le montant de la ligne « TOTAL »',
  'E-TOTAL-REPETE': 'ne garder qu’une ligne « TOTAL »',
  'E-TOTAL-DIFFERENT': 'comparer les montants à ceux du document d’origine',
  'E-TEXTE-APRES-TOTAL': 'placer les initiatives avant la ligne « TOTAL »',
  'E-INITIATIVE-COUPEE': 'rétablir les lignes manquantes de cette initiative',
  'E-INITIATIVE-REPETEE': 'ne garder qu’un exemplaire de cette initiative',
  'E-MONTANT-ABSENT': 'rétablir le montant de cette initiative',
  'E-MONTANT-ILLISIBLE': 'corriger le montant',
  'E-MONTANT-NEGATIF': 'corriger le montant',
  'E-MONTANT-CENTIMES': 'corriger le montant',
  'E-MONTANT-SANS-UNITE':
    'demander un document qui dise l’unité : « € » après chaque montant, dans l’intitulé ou au total',
  'E-CATEGORIE-ABSENTE': 'rétablir la catégorie devant le montant',
  'E-CATEGORIE-INCONNUE':
    'corriger l’annexe, ajouter un alias à arbitrages.json avec sa raison, ou ajouter la catégorie à data/referentiel/categories.json',
  'E-CATEGORIE-COUPEE':
    'rétablir la ligne manquante ou, si l’annexe est bien ainsi, ajouter à arbitrages.json une entrée « incomplet » avec sa raison',
  'E-COMMUNE-ABSENTE': 'rétablir la ligne « commune territoire » de cette initiative',
  'E-COMMUNE-DEPLACEE': 'remettre la ligne « commune territoire » juste après les thèmes',
  'E-COMMUNE-REPETEE': 'ne garder qu’un exemplaire de la ligne',
  'E-COMMUNE-INCONNUE': 'corriger l’annexe, ou ajouter un alias à arbitrages.json avec sa raison',
  'E-TERRITOIRE-INCONNU':
    'corriger l’annexe, ajouter un alias à arbitrages.json avec sa raison, ou ajouter le territoire à data/referentiel/territoires.json',
  'E-THEME-ABSENT': 'rétablir la liste des thèmes de cette initiative',
  'E-THEME-INCONNU':
    'corriger l’annexe, ajouter un alias à arbitrages.json avec sa raison, ou ajouter le thème à data/referentiel/themes.json',
  'E-THEME-REPETE': 'ne garder qu’une mention du thème',
  'E-THEMES-HORS-CELLULE': 'ne garder qu’une liste de thèmes, entre le titre et la commune',
  'E-STRUCTURE-ABSENTE': 'rétablir la structure et le titre de cette initiative',
  'E-COUPE-INDECIDABLE': 'décider une fois, dans arbitrages.json, où finit la structure et où commence le titre',
  'E-CELLULE-VIDE': 'rétablir le texte de cette cellule',
  'E-RESUME-ABSENT': 'rétablir le résumé entre la commune et la catégorie',
  'E-RESUME-INTERROMPU':
    'rétablir les lignes manquantes ou, si l’annexe est bien ainsi, ajouter à arbitrages.json une entrée « incomplet » sur cette ligne avec sa raison',
  'E-CONTROLE-DIFFERENT':
    'recompter sur le document d’origine : une ligne manque, ou le compte d’edition.json est faux',
  'E-TEXTE-ORPHELIN': 'dire à quel champ ce texte appartient ; c’est un défaut de lecture à signaler',
  'E-ARBITRAGE-INUTILE': 'retirer l’arbitrage, ou le reporter sur le texte lu aujourd’hui',
  'E-ARBITRAGE-INVALIDE': 'corriger l’arbitrage',
  'E-MASQUE-INCOMPLET': 'ajouter un masque pour chaque forme imprimée du texte à cacher',
  'E-PERMALIEN-PERDU':
    'rétablir l’initiative ou, si son adresse doit changer, ajouter à arbitrages.json une entrée « redirection »',
  'E-COLONNE-INCONNUE':
    'dire à quel champ va cette colonne (--colonne "INTITULÉ=CHAMP"), ou la laisser de côté (--ignorer "INTITULÉ")',
  'E-COLONNE-ABSENTE': 'dire quelle colonne donne ce champ (--colonne "INTITULÉ=CHAMP")',
  'E-ANNEE-DIFFERENTE': 'donner à la commande l’année que dit le titre, ou le document de cette année',
  // Of a PDF: nothing of it is read, since what could not be told from it might be a wrong value.
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
  'A-THEMES-TRONQUES': 'vérifier le document d’origine ; la liste est gardée telle quelle et le site le dit',
  'A-TERRITOIRE-EPCI': 'vérifier le document d’origine ; l’annexe est publiée telle quelle et le site le dit',
  'A-RESUME-DESORDRE': 'vérifier l’ordre des lignes de ce résumé',
  'A-CONTROLE-ABSENT': 'compter sur le document d’origine et l’écrire dans edition.json (controles)',
  'A-HABITUDE': 'comparer au document d’origine : rien n’est faux, mais l’annexe ne fait pas ainsi d’ordinaire',
  'A-CHAMP-CHANGE': 'vérifier que ce changement est voulu',
  'A-MONTANT-CHANGE': 'vérifier que ce changement est voulu',
  'I-MONTANT-INHABITUEL': 'rien à corriger : le site signale cet écart',
} as const;

export type IssueCode = keyof typeof CURES;

/** Longer quotations say no more. */
const MAX_READ = 240;

const SEVERITIES: Record<string, Severity> = { E: 'error', A: 'warning', I: 'information' };

/** What a caller of `makeIssue` may give; everything but the code, the file and the three texts is optional. */
export type IssueInput = Pick<Issue, 'code' | 'file' | 'read' | 'expected'> & Partial<Issue>;

/** Completes an issue: severity from the first letter of its code, cure from the table unless given. */
export function makeIssue(input: IssueInput): Issue {
  const { code, file, line = null, column = null, page, row, record = null, field = null, read, expected } = input;
  const place = { line, column, ...(page !== undefined && { page }), ...(row !== undefined && { row }) };
  const severity = SEVERITIES[code.charAt(0)] ?? 'error';
  const said = read.length > MAX_READ ? `${read.slice(0, MAX_READ)}… »` : read;
  // In this order: it is that of the JSON which the commands print.
  return { code, severity, file, ...place, record, field, read: said, expected, cure: input.cure ?? CURES[code] };
}

/** True when at least one issue stops the build. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
