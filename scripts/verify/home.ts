import type { Addresses } from '../../src/exports/addresses.ts';

/** The address that a Data Package gives as the site's, or nothing when it gives none. */
export function readHome(datapackage: string): string | undefined {
  const { homepage } = JSON.parse(datapackage) as { homepage?: unknown };
  return typeof homepage === 'string' && URL.canParse(homepage) ? homepage : undefined;
}

/**
 * The permanent addresses under the home page of a site. They are written here a second time on
 * purpose: a change of a published address is a difference too.
 */
export function addressesUnder(home: string): Addresses {
  return {
    home,
    initiative: ({ annee, slug }) => `${home}initiatives/${annee}/${slug}/`,
    annexe: (annee, place) => `${home}annexe/${annee}/${place ? `#${place.anchor}` : ''}`,
    downloads: (file) => `${home}donnees/${file}`,
  };
}
