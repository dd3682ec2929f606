/** What the card of each page says: the picture that a shared link shows. */
import { toLot } from '../../domain/figures/aggregate.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import type { Dataset, Edition, Initiative, Lot, Sujet } from '../../domain/records/model.ts';
import type { Categorie } from '../../domain/records/schema.ts';
import { atCommune, countNoun, fr } from '../../domain/text/typography.ts';
import { config } from '../../site/config.ts';

/** Sizes in pixels: what the networks ask for. */
export const LARGEUR = 1200;
export const HAUTEUR = 630;

/** The words of a card, and what it lights. The annex's words are as published. */
export interface Vignette {
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
  /** In full colour on the ribbon, and on the map. */
  readonly eclairees: readonly Initiative[];
}

export function vignetteInitiative(initiative: Initiative): Vignette {
  const { annee, numero, slug, titre, structure, commune, montant } = initiative;
  return {
    chemin: `initiatives/${annee}/${slug}`,
    alt: fr`${titre}, par ${structure.label} ${atCommune(commune.nom)} : ${formatEuros(montant)} de montant proposé en ${annee}.`,
    annee,
    titre,
    fallback: fr`Initiative n° ${numero}`,
    sousTitre: structure.label,
    lieu: commune.nom,
    montant,
    eclairees: [initiative],
  };
}

/** The kinds of subjects that have cards, by the folder of their pages. */
const SUJETS = { territoires: 'Territoire', themes: 'Thème', categories: 'Catégorie' } as const;
type Genre = keyof typeof SUJETS;

/** The latest edition of a subject: one ribbon holds one edition. */
function vignetteSujet(genre: Genre, { slug, label, parEdition }: Sujet<unknown>): Vignette {
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

export const vignetteTerritoire = (territoire: Sujet<unknown>): Vignette => vignetteSujet('territoires', territoire);
export const vignetteTheme = (theme: Sujet<unknown>): Vignette => vignetteSujet('themes', theme);
export const vignetteCategorie = (categorie: Sujet<Categorie>): Vignette => ({
  ...vignetteSujet('categories', categorie),
  categorie,
});

/** The card of every page that has none of its own: the whole of an edition. */
export function vignetteSite(edition: Edition): Vignette {
  const titre = `${countNoun(edition.nombre, 'initiative lauréate', 'initiatives lauréates')} ${config.pour}`;
  return {
    chemin: 'site',
    alt: fr`${config.nom} : ${describeLot(edition)}.`,
    titre,
    fallback: config.nom,
    sousTitre: countNoun(new Set(edition.initiatives.map(({ structure }) => structure.slug)).size, 'structure'),
    ...describeEclairees(edition),
  };
}

/** Every card of the site. */
export function listVignettes({
  editions,
  territoires,
  themes,
  categories,
}: Pick<Dataset, 'editions' | 'territoires' | 'themes' | 'categories'>): Vignette[] {
  return [
    ...editions.slice(0, 1).map(vignetteSite),
    ...editions.flatMap(({ initiatives }) => initiatives.map(vignetteInitiative)),
    ...territoires.map(vignetteTerritoire),
    ...themes.map(vignetteTheme),
    ...categories.map(vignetteCategorie),
  ];
}

function describeLot({ annee, nombre, montant }: Lot): string {
  return `${countNoun(nombre, 'initiative')}, ${formatEuros(montant)} de montant proposé en ${annee}`;
}

function describeEclairees({
  annee,
  montant,
  initiatives,
}: Lot): Pick<Vignette, 'annee' | 'montant' | 'eclairees' | 'lieu'> {
  const communes = new Set(initiatives.map(({ commune }) => commune.code));
  return { annee, montant, eclairees: initiatives, lieu: countNoun(communes.size, 'commune') };
}
