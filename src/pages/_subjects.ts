/** The kinds of subject that initiatives are grouped by, each with what its pages have of their own; `[sujet]/` has what they share. */
import { categorieClasses } from '../components/categorie/classes.ts';
import { toRows, type Row } from '../components/sujet/rows.ts';
import { catalogueSuite, communeSuites, territoireSuites, type Suite } from '../components/sujet/suites.ts';
import { categories, communes, editions, structures, territoires, themes } from '../dataset.ts';
import { sumMontants } from '../domain/figures/aggregate.ts';
import { structureFacts } from '../domain/figures/evolution.ts';
import { nearestCommunes } from '../domain/map/distance.ts';
import { formatEuros, formatNombre } from '../domain/text/euros.ts';
import { intituleOf } from '../domain/records/intitule.ts';
import type { CommuneSujet, Edition, Initiative, Lot, Sujet } from '../domain/records/model.ts';
import { atCommune, countNoun, fr, joinList } from '../domain/text/typography.ts';
import { cardOfCategorie, cardOfTerritoire, cardOfTheme, type ShareCard } from '../exports/share-cards/share-card.ts';
import { config } from '../site/config.ts';
import * as routes from '../site/routes.ts';

/** What one subject has of its own. */
interface Own {
  readonly description: string;
  /** What its initiatives share, to be quoted after their number: « dans l’Artois ». */
  readonly libelle: string;
  readonly vignette?: ShareCard;
  /** Classes of its colour, or its drawing. */
  readonly classes?: string;
  readonly icone?: string;
  /** Under its name: links, then a text. */
  readonly places?: {
    readonly links?: readonly { readonly label: string; readonly href: string }[];
    readonly text: string;
  };
  readonly around?: readonly Row[];
}

interface Genre<T> {
  readonly titre: string;
  readonly facette: 'territoire' | 'theme' | 'categorie' | 'commune' | 'structure';
  readonly sujets: readonly Sujet<T>[];
  readonly urlOf: (sujet: Sujet<T>) => string;
  readonly ownOf: (sujet: Sujet<T>) => Own;
  /** Ways on from the initiatives of a subject in one edition. */
  readonly suitesOf: (lot: Lot, edition: Edition, slug: string) => Suite[];
  /** What the cards of initiatives need not repeat. */
  readonly without?: 'commune' | 'structure' | 'categorie';
  /** How its initiatives spread: which place the first table counts by, whether the page looks closer at amounts. */
  readonly croisements?: { readonly par: 'commune' | 'territoire'; readonly montants?: true };
  /** Its labels are words that the glossary may explain. */
  readonly explained?: true;
  /** Its pages have a sheet made for paper. */
  readonly sheet?: true;
  readonly index: Index;
  readonly rowOf?: (sujet: Sujet<T>) => Partial<Row>;
}

interface Index {
  readonly description: string;
  readonly chapo: string;
  /** Head of the first column of a table by edition; without it, all editions are one list from A to Z. */
  readonly colonne?: string;
  /** Sums overlap. */
  readonly overlap?: true;
  /** Each bar is the band of the ribbon. */
  readonly bandes?: true;
}

const { departement } = config;

const all = intituleOf(editions);

/** « 14 initiatives (montant proposé : 188 000 €) ». */
const chiffres = ({ nombre, montant, parEdition }: Omit<Sujet<unknown>, 'slug' | 'label'>, of = ''): string => {
  const { un } = intituleOf(parEdition.flatMap(({ initiatives }) => initiatives));
  return fr`${countNoun(nombre, 'initiative')}${of} (${un} : ${formatEuros(montant)})`;
};

/** What its initiatives have, each once. */
const valuesOf = <V>({ parEdition }: Sujet<unknown>, of: (initiative: Initiative) => V): V[] => [
  ...new Set(parEdition.flatMap(({ initiatives }) => initiatives.map(of))),
];

function indexByEdition(colonne: string, sujets: readonly Sujet<unknown>[]): Index {
  const count = countNoun(sujets.filter(({ nombre }) => nombre > 0).length, colonne.toLowerCase());
  return {
    colonne,
    description: fr`Les ${count} du Budget citoyen du ${departement} : nombre d’initiatives lauréates et ${all.un}.`,
    chapo: `Les ${count} que nomme l’annexe, du plus grand ${all.un} au plus petit.`,
  };
}

function indexByName(noun: string, sujets: readonly Sujet<unknown>[], who: string, note: string): Index {
  const nombre = editions.reduce((sum, edition) => sum + edition.nombre, 0);
  const summary = `${countNoun(sujets.length, noun)}, ${chiffres({ nombre, montant: sumMontants(editions), parEdition: editions })}`;
  return { description: fr`${who} : ${summary}.`, chapo: `${summary}. ${note}` };
}

function listAround(commune: CommuneSujet): Row[] {
  const near = nearestCommunes(commune, communes, 6);
  const kmOf = new Map(near.map(({ commune: { code }, km }) => [code, km]));
  return toRows(
    near.map((one) => one.commune),
    routes.communeUrl,
    undefined,
    ({ code }) => ({ note: `à ${formatNombre(Math.max(1, kmOf.get(code) ?? 0))} km` }),
  );
}

/** A kind as the pages read it: its own type of subject is needed only to write its line of the table. */
function define<T>({ sujets, urlOf, ownOf, rowOf, ...genre }: Genre<T>) {
  return {
    ...genre,
    pages: sujets.map((sujet) => ({ ...ownOf(sujet), sujet, href: urlOf(sujet) })),
    /** Count and sum of each subject in one edition, or in all. */
    rowsOf: (annee?: number): Row[] => toRows(sujets, urlOf, annee, rowOf),
  };
}

/** By the first segment of their addresses, in the order of the site map. */
export const genres = {
  territoires: define({
    titre: 'Territoires',
    facette: 'territoire',
    sujets: territoires,
    urlOf: routes.territoireUrl,
    ownOf: (territoire) => ({
      description: fr`Les initiatives lauréates du Budget citoyen ${territoire.dans} : ${chiffres(territoire)}.`,
      libelle: territoire.dans,
      vignette: cardOfTerritoire(territoire),
    }),
    suitesOf: (lot, _, slug) => [catalogueSuite(lot, 'territoire', slug)],
    croisements: { par: 'commune' },
    sheet: true,
    index: { ...indexByEdition('Territoire', territoires), bandes: true },
  }),
  themes: define({
    titre: 'Thèmes',
    facette: 'theme',
    sujets: themes,
    urlOf: routes.themeUrl,
    ownOf: (theme) => ({
      description: fr`Les initiatives lauréates du Budget citoyen du ${departement} qui relèvent du thème ${theme.label} : ${chiffres(theme)}.`,
      libelle: `du thème «\u00A0${theme.label}\u00A0»`,
      vignette: cardOfTheme(theme),
      icone: theme.icone ?? '',
    }),
    suitesOf: (lot, _, slug) => [catalogueSuite(lot, 'theme', slug)],
    croisements: { par: 'territoire' },
    explained: true,
    index: { ...indexByEdition('Thème', themes), overlap: true },
    rowOf: ({ icone = '' }) => ({ icone }),
  }),
  categories: define({
    titre: 'Catégories',
    facette: 'categorie',
    sujets: categories,
    urlOf: routes.categorieUrl,
    ownOf: (categorie) => ({
      description: fr`Catégorie ${categorie.label} du Budget citoyen du ${departement} : ${chiffres(categorie)}.`,
      libelle: `de la catégorie «\u00A0${categorie.label}\u00A0»`,
      vignette: cardOfCategorie(categorie),
      classes: categorieClasses(categorie),
    }),
    suitesOf: (lot, _, slug) => [catalogueSuite(lot, 'categorie', slug)],
    without: 'categorie',
    croisements: { par: 'territoire', montants: true },
    explained: true,
    index: indexByEdition('Catégorie', categories),
    rowOf: (categorie) => ({ classes: categorieClasses(categorie) }),
  }),
  communes: define({
    titre: 'Communes',
    facette: 'commune',
    sujets: communes,
    urlOf: routes.communeUrl,
    ownOf: (commune) => ({
      description: fr`Les initiatives lauréates du Budget citoyen du ${departement} ${atCommune(commune.nom)} : ${chiffres(commune)}.`,
      libelle: atCommune(commune.nom),
      places: {
        links: valuesOf(commune, ({ territoire }) => territoire).map((territoire) => ({
          label: territoire.label,
          href: routes.territoireUrl(territoire),
        })),
        text: `code Insee ${commune.code}`,
      },
      around: listAround(commune),
    }),
    suitesOf: (lot, edition, slug) => [...territoireSuites(lot, edition), catalogueSuite(lot, 'commune', slug)],
    without: 'commune',
    sheet: true,
    index: indexByName(
      'commune',
      communes,
      `Les communes du ${departement} qui ont une initiative lauréate du Budget citoyen`,
      'La commune est celle que l’annexe donne à chaque initiative.',
    ),
    rowOf: (commune) => ({ note: joinList(valuesOf(commune, ({ territoire }) => territoire.label)) }),
  }),
  structures: define({
    titre: 'Structures',
    facette: 'structure',
    sujets: structures,
    urlOf: routes.structureUrl,
    ownOf: (structure) => {
      const { label } = structure;
      const places = joinList(valuesOf(structure, ({ commune }) => atCommune(commune.nom)));
      return {
        description: fr`${label}, ${places} : ${chiffres(structure, ` du Budget citoyen du ${departement}`)}.`,
        libelle: `de ${label}`,
        places: { text: places },
      };
    },
    suitesOf: (lot, edition) => [...communeSuites(lot, edition), ...territoireSuites(lot, edition)],
    without: 'structure',
    index: indexByName(
      'structure',
      structures,
      `Les structures qui portent une initiative lauréate du Budget citoyen du ${departement}`,
      'Le nom est celui que l’annexe imprime.',
    ),
    rowOf: (structure) => {
      const [laureate = ''] = structureFacts(structure);
      const places = joinList(valuesOf(structure, ({ commune }) => commune.nom));
      return { note: [places, laureate.replace(/^L(.*)\.$/, 'l$1')].filter(Boolean).join(', ') };
    },
  }),
};
