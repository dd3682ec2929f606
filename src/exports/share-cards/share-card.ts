/** What the card of each page says: the picture that a shared link shows. */
import { toLot } from '../../domain/figures/aggregate.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import { intituleOf } from '../../domain/records/intitule.ts';
import type { Dataset, Edition, Initiative, Lot, Sujet } from '../../domain/records/model.ts';
import type { Categorie } from '../../domain/records/schema/referentiel.ts';
import { atCommune, countNoun, fr } from '../../domain/text/typography.ts';
import { config } from '../../site/config.ts';

/** Sizes in pixels: what the networks ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The words of a card, and what it lights. The annex's words are as published. */
export interface ShareCard {
  /** Where its picture is, from the folder of the cards and without extension. */
  readonly chemin: string;
  /** What it says, for who does not see it. */
  readonly alt: string;
  /** The edition of its ribbon, its map and its sum. */
  readonly annee: number;
  /** The kind of subject, above the title. */
  readonly surtitre?: string;
  /** The category whose colour stands beside the kind of subject. */
  readonly categorie?: Categorie;
  readonly titre: string;
  /** Takes the place of a title of which no character can be drawn. */
  readonly fallback: string;
  readonly sousTitre: string;
  /** Under the map. */
  readonly lieu: string;
  readonly montant: number;
  readonly intitule: string;
  /** Shows the wall of its initiatives in place of the map. */
  readonly mur?: true;
  /** In full colour on the ribbon, and on the map or the wall. */
  readonly eclairees: readonly Initiative[];
}

export function cardOfInitiative(initiative: Initiative): ShareCard {
  const { annee, numero, slug, titre, structure, commune, montant, intitule } = initiative;
  return {
    chemin: `initiatives/${annee}/${slug}`,
    alt: fr`${titre}, par ${structure.label} ${atCommune(commune.nom)}. ${intitule.titre} en ${annee} : ${formatEuros(montant)}.`,
    annee,
    titre,
    fallback: fr`Initiative n° ${numero}`,
    sousTitre: structure.label,
    lieu: commune.nom,
    montant,
    intitule: intitule.un,
    eclairees: [initiative],
  };
}

/** The kinds of subjects that have cards, by the folder of their pages. */
const SUJETS = { territoires: 'Territoire', themes: 'Thème', categories: 'Catégorie' } as const;
type Genre = keyof typeof SUJETS;

/** The latest edition of a subject: one ribbon holds one edition. */
function vignetteSujet(genre: Genre, { slug, label, parEdition }: Sujet<unknown>): ShareCard {
  const lot = parEdition[0] ?? toLot(0, []);
  return {
    chemin: `${genre}/${slug}`,
    alt: fr`${SUJETS[genre]} ${label} : ${describeLot(lot)}.`,
    surtitre: SUJETS[genre],
    titre: label,
    fallback: SUJETS[genre],
    sousTitre: countNoun(lot.nombre, 'initiative'),
    ...describeEclairees(lot),
  };
}

export const cardOfTerritoire = (territoire: Sujet<unknown>): ShareCard => ({
  ...vignetteSujet('territoires', territoire),
  mur: true,
});
export const cardOfTheme = (theme: Sujet<unknown>): ShareCard => vignetteSujet('themes', theme);
export const cardOfCategorie = (categorie: Sujet<Categorie>): ShareCard => ({
  ...vignetteSujet('categories', categorie),
  categorie,
});

/** The card of every page that has none of its own: the whole of an edition. */
export function cardOfSite(edition: Edition): ShareCard {
  const titre = `${countNoun(edition.nombre, 'initiative lauréate')} ${config.pour}`;
  return {
    chemin: 'site',
    mur: true,
    alt: fr`${config.nom} : ${describeLot(edition)}.`,
    titre,
    fallback: config.nom,
    sousTitre: countNoun(new Set(edition.initiatives.map(({ structure }) => structure.slug)).size, 'structure'),
    ...describeEclairees(edition),
  };
}

/** Every card of the site. */
export function listShareCards(
  dataset: Pick<Dataset, 'editions' | 'territoires' | 'themes' | 'categories'>,
): ShareCard[] {
  const { editions, territoires, themes, categories } = dataset;
  return [
    ...editions.slice(0, 1).map(cardOfSite),
    ...editions.flatMap(({ initiatives }) => initiatives.map(cardOfInitiative)),
    ...territoires.map(cardOfTerritoire),
    ...themes.map(cardOfTheme),
    ...categories.map(cardOfCategorie),
  ];
}

function describeLot({ annee, nombre, montant, initiatives }: Lot): string {
  const { titre } = intituleOf(initiatives);
  return fr`${countNoun(nombre, 'initiative')} en ${annee}. ${titre} : ${formatEuros(montant)}`;
}

type LotWords = Pick<ShareCard, 'annee' | 'montant' | 'intitule' | 'eclairees' | 'lieu'>;

function describeEclairees({ annee, montant, initiatives }: Lot): LotWords {
  const communes = new Set(initiatives.map(({ commune }) => commune.code));
  const { un } = intituleOf(initiatives);
  return { annee, montant, intitule: un, eclairees: initiatives, lieu: countNoun(communes.size, 'commune') };
}
