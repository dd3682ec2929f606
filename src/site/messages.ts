/** Sentences that several pages or islands share. Everything else is written where it is shown. */
export const messages = {
  themesOverlap: 'Une initiative peut relever de plusieurs thèmes\u00A0: ces sommes ne s’additionnent pas.',
  searchLabel: 'Chercher dans les initiatives',
  searchHint: 'Une initiative, une commune, une association…',
  search: 'Chercher',
  find: 'Trouver',
  presDeChezMoi: 'Près de chez moi',
  distances: 'Distances à vol d’oiseau, du centre d’une commune à celui d’une autre.',
  lieuHint: 'Commune, code postal',
  aCompleter: 'à compléter',
} as const;

const regles: Readonly<Record<string, string>> = {
  accents: 'accents rétablis d’après le nom officiel',
  casse: 'majuscules rétablies d’après la liste des libellés',
  espaces: 'espaces en trop retirées',
  'centimes-nuls': 'centimes laissés de côté, tous nuls',
  'lignes-jointes': 'lignes mises bout à bout',
  'montant-entier': 'montant lu en euros entiers',
  'trait-d-union': 'mot coupé en fin de ligne recollé',
  'unite-du-tableau': 'euros, d’après l’intitulé de la colonne ou le total',
};

/** A rule of normalisation in words; one that has none is called by its own name. */
export function describeRule(regle: string): string {
  return regles[regle] ?? regle;
}
