/** What must be true of the configuration and of the address before the site is published: pure, nothing is read here. */
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Config } from '../../src/site/config.ts';

const FICHIER = 'src/site/config.ts';

/** Last parts of names that lead nobody to the site: RFC 6761, 6762, 8375, 9476, and those of networks at home. */
const RESERVES = /(?:^|\.)(?:localhost|local|test|example|invalid|alt|onion|internal|home\.arpa|home|lan|corp)$/;

const lettres = z.string().regex(/\p{L}/u);
const telephone = z.string().regex(/^\+?(?:[\s().-]*\d){10,}[\s().-]*$/);
const email = z.email().refine((text) => isPublicHost(text.replace(/^.*@/, '')));
const jour = z.iso.date().refine((text) => new Date(text) <= new Date());
// Nothing but scheme and host is left of it: no account, port, path, query or fragment.
const origine = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && url.href === `https://${url.hostname}/` && isPublicHost(url.hostname);
});

const schema = z.object({
  editeur: z.object({
    nom: demand('les nom et prénom de la personne qui publie le site, ou le nom de l’organisme'),
    adresse: demand('son domicile ou son siège, sur une ligne'),
    telephone: demand('un numéro de téléphone, comme 03 21 00 00 00', telephone),
    contact: demand('une adresse électronique lue par quelqu’un', email),
  }),
  directeurPublication: demand('les nom et prénom de la personne qui dirige la publication'),
  hebergeur: z.object({
    nom: demand('le nom de l’hébergeur du site'),
    adresse: demand('l’adresse de l’hébergeur, pays compris, sur une ligne'),
    telephone: demand('le téléphone de l’hébergeur, comme 03 21 00 00 00', telephone),
    journaux: demand('ce que le serveur note de chaque visite, comme « l’adresse IP, l’heure et l’adresse demandée »'),
    conservation: demand('la durée pendant laquelle il le garde, comme « douze mois »'),
  }),
  accessibilite: z.object({
    declaration: demand('le jour passé où la déclaration d’accessibilité a été établie, comme 2026-01-31', jour),
  }),
  siteUrl: demand('l’adresse publique du site : https, un nom de domaine, ni compte, ni port, ni chemin', origine),
});

/**
 * Everything to put right, in the order of the file, the address last: for each its place, what was read, what was
 * expected and the cure, as a terminal shows them. Empty when the site may be published.
 */
export function listMissing(config: Config, siteUrl: string): string[] {
  const { error } = schema.safeParse({ ...config, siteUrl }, { reportInput: true });
  return (error?.issues ?? []).map(({ path, input, message }) => {
    const cle = path.join('.');
    const [lieu, remede] =
      cle === 'siteUrl'
        ? [
            'SITE_URL, dans l’environnement',
            'SITE_URL=https://budget-citoyen.exemple.fr npm run build:production (un sous-dossier se déclare avec BASE_PATH=/sous-dossier/)',
          ]
        : [`${FICHIER}: ${cle}`, `écrire ${cle} dans ${FICHIER}`];
    const lu = input === '' ? '(rien)' : String(input);
    return [lieu, `  lu        ${lu}`, `  attendu   ${message}`, `  remède    ${remede}`].join('\n');
  });
}

/** A text of that form. One that stands for a missing text is as good as none. */
function demand(attendu: string, forme: z.ZodType = lettres): z.ZodType {
  return z
    .string()
    .trim()
    .refine((text) => isFilled(text) && forme.safeParse(text).success, attendu);
}

function isFilled(text: string): boolean {
  return !/compl[ée]ter\b|\b(?:todo|xxx+|lorem|exemple|example)\b/i.test(text);
}

/** A name of the public network, not the address of a machine. */
function isPublicHost(host: string): boolean {
  return host.includes('.') && !host.endsWith('.') && isIP(host) === 0 && !RESERVES.test(host);
}
