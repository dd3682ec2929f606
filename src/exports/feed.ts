/** The feed (RSS 2.0) of editions and corrections. */
import rss from '@astrojs/rss';
import type { Edition } from '../domain/records/model.ts';
import type { Correction } from '../domain/records/schema/edition.ts';
import { formatDay } from '../domain/text/day.ts';
import { formatEuros } from '../domain/text/euros.ts';
import { countNoun, fr, setSpaces } from '../domain/text/typography.ts';
import { config } from '../site/config.ts';
import * as routes from '../site/routes.ts';

/** The feed at `site`, the latest first. An edition whose day of publication nobody wrote down has no date, and comes last. */
export function toFeed(editions: readonly Edition[], corrections: readonly Correction[], site: URL): Promise<Response> {
  const items = [
    ...corrections.map(({ date, texte, raison }, index) => ({
      title: `Correction du ${formatDay(date)}`,
      description: setSpaces(`${texte} ${raison}`),
      path: routes.correctionUrl(corrections.length - index),
      day: date,
    })),
    ...editions.map(({ annee, edition, nombre, montant, intitule }) => ({
      title: fr`${edition.titre} : ${countNoun(nombre, 'initiative lauréate')}`,
      description: fr`${edition.source.titre}. ${intitule.titre} : ${formatEuros(montant)}.`,
      path: routes.catalogueUrl(annee),
      day: edition.publieLe,
    })),
  ].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  return rss({
    title: config.nom,
    description: 'Les éditions publiées sur ce site, et les corrections.',
    site: new URL(routes.homeUrl(), site),
    items: items.map(({ path, day, ...item }) => ({
      ...item,
      link: new URL(path, site).href,
      ...(day !== undefined && { pubDate: new Date(day) }),
    })),
    customData: '<language>fr</language>',
  });
}
