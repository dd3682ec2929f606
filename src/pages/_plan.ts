/** Every page of the site, by section: what the site map prints, and where an address that leads nowhere may lead. */
import { categories, communes, editions, structures, territoires, themes } from '../dataset.ts';
import { countNoun, fr } from '../domain/typography.ts';
import { menu, pagesDues } from '../site/menu.ts';
import * as routes from '../site/routes.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

const linksOf = <T extends { label: string; nombre: number }>(
  sujets: readonly T[],
  urlOf: (sujet: T) => string,
): Link[] => sujets.filter(({ nombre }) => nombre > 0).map((sujet) => ({ label: sujet.label, href: urlOf(sujet) }));

interface Section {
  readonly titre: string;
  readonly links: readonly Link[];
  /** Pages that the site map leaves to one of its links: it would grow by as many with each edition. */
  readonly ailleurs?: readonly Link[];
}

export const plan: readonly Section[] = [
  { titre: 'Pages', links: [{ label: 'Accueil', href: routes.homeUrl() }, ...menu, ...pagesDues] },
  { titre: 'Territoires', links: linksOf(territoires, routes.territoireUrl) },
  { titre: 'Thèmes', links: linksOf(themes, routes.themeUrl) },
  { titre: 'Catégories', links: linksOf(categories, routes.categorieUrl) },
  { titre: 'Communes', links: linksOf(communes, routes.communeUrl) },
  { titre: 'Structures', links: linksOf(structures, routes.structureUrl) },
  ...editions.map(({ annee, nombre, initiatives }, index) => {
    const pages = initiatives.map((initiative) => ({
      label: initiative.titre,
      href: routes.initiativeUrl(initiative),
    }));
    const sommaire = [
      { label: fr`Toutes les initiatives ${annee}`, href: routes.catalogueUrl(annee) },
      { label: fr`La carte ${annee}`, href: routes.carteUrl(annee) },
      { label: fr`Les montants ${annee}`, href: routes.montantsUrl(annee) },
      { label: fr`L’annexe ${annee}, ligne par ligne`, href: routes.annexeUrl(annee) },
    ];
    const titre = fr`Édition ${annee} : ${countNoun(nombre, 'initiative')}`;
    return index === 0 ? { titre, links: [...sommaire, ...pages] } : { titre, links: sommaire, ailleurs: pages };
  }),
];
