import type { Adresses } from '../../src/exports/adresses.ts';

/** Where the files of the tests say that the site is. */
export const adresses: Adresses = {
  accueil: 'https://exemple.fr/',
  initiative: ({ annee, slug }) => `https://exemple.fr/initiatives/${annee}/${slug}/`,
  annexe: (annee, lignes) => `https://exemple.fr/annexe/${annee}/${lignes ? `#L${lignes[0]}-L${lignes[1]}` : ''}`,
  donnees: (fichier) => `https://exemple.fr/donnees/${fichier}`,
};
