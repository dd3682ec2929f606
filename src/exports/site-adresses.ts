import * as routes from '../site/routes.ts';
import type { Adresses } from './adresses.ts';

/** The absolute addresses of a site whose origin is `site`, base path included. */
export function siteAdresses(site: string): Adresses {
  const absolute = (path: string): string => new URL(path, site).href;
  return {
    accueil: absolute(routes.homeUrl()),
    initiative: (initiative) => absolute(routes.initiativeUrl(initiative)),
    annexe: (annee, lignes) => absolute(routes.annexeUrl(annee, lignes)),
    donnees: (fichier) => absolute(routes.donneesUrl(fichier)),
  };
}
