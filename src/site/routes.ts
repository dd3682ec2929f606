/**
 * The only place where an address of the site is written. Every address starts with the base path
 * and ends with a slash; works at build time and in the browser.
 */

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a page from its segments: `pageUrl('themes', 'culture')` is `/themes/culture/`. One that is not given is left out. */
export function pageUrl(...segments: readonly (string | number | undefined)[]): string {
  return base + segments.map((segment) => (segment === undefined ? '' : `${encodeURIComponent(segment)}/`)).join('');
}

/** Address of a file of `public/` or of an endpoint: `fileUrl('favicon.svg')`. */
export function fileUrl(path: string): string {
  return base + path;
}

interface Initiative {
  readonly annee: number;
  readonly slug: string;
}
interface Sujet {
  readonly slug: string;
}

export const homeUrl = (): string => pageUrl();
/** The home page as the first step of a trail. */
export const accueil = () => ({ label: 'Accueil', href: homeUrl() });

/** The list of all editions, on the home page. */
export const editionsUrl = (): string => `${homeUrl()}#editions`;

/** The catalogue of the latest edition, or of the one named. */
export const catalogueUrl = (annee?: number): string => pageUrl('initiatives', annee);
/** What the islands read of the initiatives of an edition. */
export const entriesUrl = (annee: number | string): string => fileUrl(`initiatives/${annee}.json`);
/** Names of all communes of the département. */
export const nomsCommunesUrl = (): string => fileUrl('communes.json');
/** Words that a search takes one for another. */
export const synonymesUrl = (): string => fileUrl('synonymes.json');
export const initiativeUrl = ({ annee, slug }: Initiative): string => pageUrl('initiatives', annee, slug);

/** The map of the latest edition, or of the one named. */
export const carteUrl = (annee?: number): string => pageUrl('carte', annee);

export const territoiresUrl = (): string => pageUrl('territoires');
export const territoireUrl = ({ slug }: Sujet): string => pageUrl('territoires', slug);
export const themesUrl = (): string => pageUrl('themes');
export const themeUrl = ({ slug }: Sujet): string => pageUrl('themes', slug);
export const communesUrl = (): string => pageUrl('communes');
export const communeUrl = ({ slug }: Sujet): string => pageUrl('communes', slug);
/** Where one looks for what is near; `lieu` is a slug, a name or a postal code. */
export const presUrl = (lieu?: string): string =>
  pageUrl('pres-de-chez-moi') + (lieu === undefined ? '' : `?lieu=${encodeURIComponent(lieu)}`);
/** All communes of an intercommunalité, each with what is there. */
export const intercommunaliteUrl = ({ slug }: Sujet): string => pageUrl('pres-de-chez-moi', slug);
/** The communes as the field that looks for one reads them. */
export const placesUrl = (): string => fileUrl('lieux.json');
export const categoriesUrl = (): string => pageUrl('categories');
export const categorieUrl = ({ slug }: Sujet): string => pageUrl('categories', slug);
export const structuresUrl = (): string => pageUrl('structures');
export const structureUrl = ({ slug }: Sujet): string => pageUrl('structures', slug);

/** The annex of an edition, at a place of it when given. */
export const annexeUrl = (annee: number, place?: { readonly anchor: string }): string =>
  pageUrl('annexe', annee) + (place ? `#${place.anchor}` : '');
/** The reconciliation of the latest edition, or of the one named. */
export const montantsUrl = (annee?: number): string => pageUrl('montants', annee);
/** The page of the downloads, or one of its files. */
export const donneesUrl = (fichier = ''): string => pageUrl('donnees') + fichier;

/** Where a page of the site becomes a frame for another site; `quoi` chooses it, as the segments of its own address under `/embed/`, the first of which is a part of the page. */
export const integrerUrl = (...quoi: readonly (string | number)[]): string =>
  pageUrl('integrer') + (quoi.length === 0 ? '' : `?quoi=${quoi.join('/')}#${quoi[0]}`);
/** The framed views. Without a year, that of the latest edition. */
export const embedInitiativeUrl = ({ annee, slug }: Initiative): string => pageUrl('embed', 'initiatives', annee, slug);
export const embedTerritoireUrl = ({ slug }: Sujet, annee?: number): string =>
  pageUrl('embed', 'territoires', slug, annee);
export const embedCarteUrl = (annee?: number): string => pageUrl('embed', 'carte', annee);

/** The picture that a shared link shows, from where it is in the folder of the cards. */
export const iconUrl = (name: string): string => fileUrl(`themes.svg#${name}`);
export const shareCardUrl = (chemin: string): string => fileUrl(`partage/${chemin}.png`);

export const programmeUrl = (): string => pageUrl('budget-citoyen');
export const motsUrl = (): string => pageUrl('mots');
export const methodeUrl = (): string => pageUrl('methode');
/** A correction in the journal, the first ever being number 1. */
export const correctionUrl = (numero: number): string => `${methodeUrl()}#correction-${numero}`;
/** The feed of editions and corrections. */
export const fluxUrl = (): string => fileUrl('flux.xml');
export const aProposUrl = (): string => pageUrl('a-propos');
export const planUrl = (): string => pageUrl('plan-du-site');
export const mentionsLegalesUrl = (): string => pageUrl('mentions-legales');
export const donneesPersonnellesUrl = (): string => pageUrl('donnees-personnelles');
export const accessibiliteUrl = (): string => pageUrl('accessibilite');
/** What is known of each criterion of the RGAA. */
export const criteresUrl = (): string => pageUrl('accessibilite', 'criteres');
export const creditsUrl = (): string => pageUrl('credits');
