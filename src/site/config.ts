/** What whoever publishes the site fills in. */
export interface Config {
  readonly nom: string;
  /** For the icon of a phone's home screen: 12 characters are shown in full. */
  readonly nomCourt: string;
  readonly description: string;
  /** The département, alone and after « pour ». */
  readonly departement: string;
  readonly pour: string;
  /** Who publishes: a person or a body. `contact` is an e-mail address; errors, masking, accessibility and security go there. */
  readonly editeur: {
    readonly nom: string;
    readonly adresse: string;
    readonly telephone: string;
    readonly contact: string;
  };
  readonly directeurPublication: string;
  /** Whose server it is. `journaux`: what it notes of each visit, as a list that ends a sentence; `conservation`: for how long. */
  readonly hebergeur: {
    readonly nom: string;
    readonly adresse: string;
    readonly telephone: string;
    readonly journaux: string;
    readonly conservation: string;
  };
  readonly accessibilite: {
    /** Day on which the declaration was made, `AAAA-MM-JJ`. */
    readonly declaration: string;
  };
}

/**
 * One place for all of it. An empty text is shown as « à compléter »; `npm run build:production` refuses it, and says
 * for each what it expects.
 */
export const config: Config = {
  nom: 'Budget citoyen du Pas-de-Calais',
  nomCourt: 'Budget 62',
  description:
    'Les initiatives lauréates du Budget citoyen du Pas-de-Calais\u00A0: qui, où, pour quoi et pour quel montant proposé.',
  departement: 'Pas-de-Calais',
  pour: 'pour le Pas-de-Calais',
  editeur: {
    nom: '',
    adresse: '',
    telephone: '',
    contact: '',
  },
  directeurPublication: '',
  hebergeur: {
    nom: '',
    adresse: '',
    telephone: '',
    journaux: '',
    conservation: '',
  },
  accessibilite: {
    declaration: '',
  },
};
