import type { Addresses } from '../../src/exports/addresses.ts';

/** Where the files of the tests say that the site is. */
export const addresses: Addresses = {
  home: 'https://exemple.fr/',
  initiative: ({ annee, slug }) => `https://exemple.fr/initiatives/${annee}/${slug}/`,
  annexe: (annee, place) => `https://exemple.fr/annexe/${annee}/${place ? `#${place.anchor}` : ''}`,
  downloads: (file) => `https://exemple.fr/donnees/${file}`,
};
