/** The sections of the site, in menu order. The header, the footer and the site map are built from this table. */
import * as routes from './routes.ts';

export interface MenuEntry {
  readonly label: string;
  readonly href: string;
  /** `menu`: in the header at any width; `pied`: in the footer and, on a phone, in the open menu. The footer and the site map have all. */
  readonly place: 'menu' | 'pied';
}

/** Editions that a short list of links names; the home page has them all. */
export const NAMED_EDITIONS = 3;

export const menu: readonly MenuEntry[] = [
  { label: 'Budget citoyen', href: routes.programmeUrl(), place: 'menu' },
  { label: 'Initiatives', href: routes.catalogueUrl(), place: 'menu' },
  { label: 'Carte', href: routes.carteUrl(), place: 'menu' },
  { label: 'Territoires', href: routes.territoiresUrl(), place: 'menu' },
  { label: 'Thèmes', href: routes.themesUrl(), place: 'menu' },
  { label: 'Communes', href: routes.communesUrl(), place: 'menu' },
  { label: 'Montants', href: routes.montantsUrl(), place: 'menu' },
  { label: 'Données', href: routes.donneesUrl(), place: 'menu' },
  { label: 'Près de chez moi', href: routes.presUrl(), place: 'pied' },
  { label: 'Mots', href: routes.motsUrl(), place: 'pied' },
  { label: 'Méthode', href: routes.methodeUrl(), place: 'pied' },
  { label: 'Structures', href: routes.structuresUrl(), place: 'pied' },
  { label: 'Catégories', href: routes.categoriesUrl(), place: 'pied' },
  { label: 'Intégrer', href: routes.integrerUrl(), place: 'pied' },
  { label: 'À propos', href: routes.aProposUrl(), place: 'pied' },
  { label: 'Plan du site', href: routes.planUrl(), place: 'pied' },
];

/** What the law asks every page to lead to, and the credits: at the very bottom of the footer, and in the site map. */
export const pagesDues: readonly Omit<MenuEntry, 'place'>[] = [
  { label: 'Mentions légales', href: routes.mentionsLegalesUrl() },
  { label: 'Données personnelles', href: routes.donneesPersonnellesUrl() },
  // The words are imposed: without an audit a site is « non conforme ».
  { label: 'Accessibilité\u00A0: non conforme', href: routes.accessibiliteUrl() },
  { label: 'Crédits', href: routes.creditsUrl() },
];
