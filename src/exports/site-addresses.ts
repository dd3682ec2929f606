import * as routes from '../site/routes.ts';
import type { Addresses } from './addresses.ts';

/** The absolute addresses of a site whose origin is `site`, base path included. */
export function siteAddresses(site: string): Addresses {
  const absolute = (path: string): string => new URL(path, site).href;
  return {
    home: absolute(routes.homeUrl()),
    initiative: (initiative) => absolute(routes.initiativeUrl(initiative)),
    annexe: (annee, place) => absolute(routes.annexeUrl(annee, place)),
    downloads: (file) => absolute(routes.donneesUrl(file)),
  };
}
