import type { Addresses } from '../exports/addresses.ts';
import * as routes from '../site/routes.ts';

const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The absolute addresses of this build, base path included. */
export const addresses: Addresses = {
  home: absolute(routes.homeUrl()),
  initiative: (initiative) => absolute(routes.initiativeUrl(initiative)),
  annexe: (annee, place) => absolute(routes.annexeUrl(annee, place)),
  downloads: (file) => absolute(routes.donneesUrl(file)),
};
