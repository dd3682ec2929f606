/**
 * What whoever publishes the site fills in. An empty text is shown as « à compléter »; `npm run build:production` refuses
 * it, and says for each what it expects.
 */
export const config = {
  nom: 'Budget citoyen du Pas-de-Calais',
  /** For the icon of a phone's home screen: 12 characters are shown in full. */
  nomCourt: 'Budget 62',
  description:
    'Les initiatives lauréates du Budget citoyen du Pas-de-Calais\u00A0: qui, où, pour quoi et pour quel montant.',
  /** The département, alone and after « pour ». */
  departement: 'Pas-de-Calais',
  pour: 'pour le Pas-de-Calais',
  /** Who publishes: a person or a body. `contact` is an e-mail address; errors, masking, accessibility and security go there. */
  editeur: {
    nom: '',
    adresse: '',
    telephone: '',
    contact: '',
  },
  directeurPublication: '',
  /** Whose server it is. `journaux`: what it notes of each visit, as a list that ends a sentence; `conservation`: for how long. */
  hebergeur: {
    nom: '',
    adresse: '',
    telephone: '',
    journaux: '',
    conservation: '',
  },
  /** Address of the code, where it is public: without one no link is shown. */
  code: '',
  accessibilite: {
    /** Day on which the declaration was made, `AAAA-MM-JJ`. */
    declaration: '',
  },
};
/** Of what the site adds to the annex, whose own words have none. */
export const LICENCE = {
  nom: 'Licence Ouverte 2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};
export type Config = typeof config;
