/** What whoever publishes the site fills in, in one place. An empty text is shown as « à compléter ». */
export const config = {
  nom: 'Budget citoyen du Pas-de-Calais',
  description:
    'Les initiatives lauréates du Budget citoyen du Pas-de-Calais\u00A0: qui, où, pour quoi et pour quel montant proposé.',
  /** The département, alone and after « pour ». */
  departement: 'Pas-de-Calais',
  pour: 'pour le Pas-de-Calais',
  editeur: {
    nom: '',
    contact: '',
  },
} as const;
