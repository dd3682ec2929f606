/** What must be true of the configuration and of the address before the site is published: pure, nothing is read here. */
import type { Config } from '../../src/site/config.ts';

/** One thing to put right, in the parts that every message of the project has. */
export interface Manque {
  readonly lieu: string;
  readonly lu: string;
  readonly attendu: string;
  readonly remede: string;
}

/** Everything to put right, in the order of the file, the address last. Empty when the site may be published. */
export function listManques(config: Config, siteUrl: string): Manque[] {
  const mentions = EXIGENCES.flatMap(({ cle, lire, attendu, convient = isFilled }) => {
    const lu = lire(config).trim();
    if (isFilled(lu) && convient(lu)) return [];
    return [{ lieu: `${FICHIER}: ${cle}`, lu, attendu, remede: `écrire ${cle} dans ${FICHIER}` }];
  });
  return isPublicOrigin(siteUrl) ? mentions : [...mentions, { ...ADRESSE, lu: siteUrl }];
}

/** The list as a terminal shows it. */
export function printManques(manques: readonly Manque[]): string {
  return manques
    .map(({ lieu, lu, attendu, remede }) =>
      [lieu, `  lu        ${lu === '' ? '(rien)' : lu}`, `  attendu   ${attendu}`, `  remède    ${remede}`].join('\n'),
    )
    .join('\n\n');
}

const FICHIER = 'src/site/config.ts';

interface Exigence {
  /** Where it stands in the configuration. */
  readonly cle: string;
  readonly lire: (config: Config) => string;
  readonly attendu: string;
  readonly convient?: (text: string) => boolean;
}

const EXIGENCES: readonly Exigence[] = [
  {
    cle: 'editeur.nom',
    lire: ({ editeur }) => editeur.nom,
    attendu: 'les nom et prénom de la personne qui publie le site, ou le nom de l’organisme',
  },
  {
    cle: 'editeur.adresse',
    lire: ({ editeur }) => editeur.adresse,
    attendu: 'son domicile ou son siège, sur une ligne',
  },
  {
    cle: 'editeur.telephone',
    lire: ({ editeur }) => editeur.telephone,
    attendu: 'un numéro de téléphone, comme 03 21 00 00 00',
    convient: isTelephone,
  },
  {
    cle: 'editeur.contact',
    lire: ({ editeur }) => editeur.contact,
    attendu: 'une adresse électronique lue par quelqu’un',
    convient: isEmail,
  },
  {
    cle: 'directeurPublication',
    lire: ({ directeurPublication }) => directeurPublication,
    attendu: 'les nom et prénom de la personne qui dirige la publication',
  },
  {
    cle: 'hebergeur.nom',
    lire: ({ hebergeur }) => hebergeur.nom,
    attendu: 'le nom de l’hébergeur du site',
  },
  {
    cle: 'hebergeur.adresse',
    lire: ({ hebergeur }) => hebergeur.adresse,
    attendu: 'l’adresse de l’hébergeur, pays compris, sur une ligne',
  },
  {
    cle: 'hebergeur.telephone',
    lire: ({ hebergeur }) => hebergeur.telephone,
    attendu: 'le téléphone de l’hébergeur, comme 03 21 00 00 00',
    convient: isTelephone,
  },
  {
    cle: 'hebergeur.journaux',
    lire: ({ hebergeur }) => hebergeur.journaux,
    attendu: 'ce que le serveur note de chaque visite, comme « l’adresse IP, l’heure et l’adresse demandée »',
  },
  {
    cle: 'hebergeur.conservation',
    lire: ({ hebergeur }) => hebergeur.conservation,
    attendu: 'la durée pendant laquelle il le garde, comme « douze mois »',
  },
  {
    cle: 'accessibilite.declaration',
    lire: ({ accessibilite }) => accessibilite.declaration,
    attendu: 'le jour où la déclaration d’accessibilité est établie, comme 2030-01-31',
    convient: isDay,
  },
];

const ADRESSE: Omit<Manque, 'lu'> = {
  lieu: 'SITE_URL, dans l’environnement',
  attendu: 'l’adresse publique du site, en https, sans chemin',
  remede:
    'SITE_URL=https://budget-citoyen.exemple.fr npm run build:production (un sous-dossier se déclare avec BASE_PATH=/sous-dossier/)',
};

/** A text that stands for a missing one is as good as none. */
function isFilled(text: string): boolean {
  return text !== '' && !/compl[ée]ter\b|\b(?:todo|xxx+|lorem|exemple|example)\b/i.test(text);
}

function isTelephone(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 10;
}

function isEmail(text: string): boolean {
  return /^[^\s@<>"']+@[^\s@<>"'.]+(?:\.[^\s@<>"'.]+)+$/.test(text);
}

/** A day of the calendar: 30 February is none. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
}

function isPublicOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '';
}
