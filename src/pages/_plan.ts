/** Every page of the site, by section: what the site map prints, and where an address that leads nowhere may lead. */
import { editions } from '../dataset.ts';
import { countNoun, fr } from '../domain/typography.ts';
import { menu, pagesDues } from '../site/menu.ts';
import * as routes from '../site/routes.ts';
import { genres } from './_sujets.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

interface Section {
  readonly titre: string;
  readonly links: readonly Link[];
  /** Pages that the site map leaves to one of its links: it would grow by as many with each edition. */
  readonly ailleurs?: readonly Link[];
}

export const plan: readonly Section[] = [
  { titre: 'Pages', links: [{ label: 'Accueil', href: routes.homeUrl() }, ...menu, ...pagesDues] },
  ...Object.values(genres).map(({ titre, rowsOf }) => ({ titre, links: rowsOf() })),
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
