/** What the pages say of the words of the annex, of who publishes, and of how to reach a structure. */
import { describe, expect, test } from 'vitest';
import glossaire from '../../data/glossaire.json' with { type: 'json' };
import liens from '../../data/liens.json' with { type: 'json' };
import categories from '../../data/referentiel/categories.json' with { type: 'json' };
import themes from '../../data/referentiel/themes.json' with { type: 'json' };
import { config } from '../../src/site/config.ts';
import { DIST } from '../support/dist.ts';
import { pageAt, readSite } from '../support/site/model.ts';

const site = readSite(DIST);
/** Text without what typography and the markup's lines change. */
const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '');
const textAt = (url: string, selector = 'main'): string =>
  plain(pageAt(site, url).document.querySelector(selector)?.textContent);

describe('the words', () => {
  test.each([
    ['themes', themes],
    ['categories', categories],
  ])('of all %s are explained on their own pages, with their source or as ours', (folder, entries) => {
    for (const { label, slug } of entries) {
      const text = textAt(`/${folder}/${slug}/`);
      const own = glossaire.mots.filter(({ libelles }) => libelles.includes(label as never));
      expect(own).not.toEqual([]);
      for (const { texte, source } of own) {
        const said =
          (glossaire.sources as Record<string, { titre: string }>)[source]?.titre ?? 'Explication de ce site';
        expect(text).toContain(plain(texte));
        expect(text).toContain(plain(said));
      }
    }
  });

  test('are one page, that the footer, the method and the page of the programme lead to', () => {
    const text = textAt('/mots/');
    for (const { texte } of glossaire.mots) expect(text).toContain(plain(texte));
    for (const [url, part] of [
      ['/', 'footer'],
      ['/plan-du-site/', 'main'],
      ['/methode/', 'main'],
      ['/budget-citoyen/', 'main'],
    ] as const)
      expect(pageAt(site, url).document.querySelector(`${part} a[href="/mots/"]`), url).not.toBeNull();
  });

  test.each([
    [
      'aller-plus-loin-a-la-croisee',
      ['SCIC : société coopérative d’intérêt collectif', 'MAS : Maison d’accueil et de solidarité'],
    ],
    ['recycl-art', ['CPIE : centre permanent', 'ESS : économie sociale et solidaire']],
    ['au-shopping-solidaire', ['APEI : association de parents']],
  ])('that are initials are explained in sight, on the page of %s', (slug, said) => {
    const text = textAt(`/initiatives/2023/${slug}/`, '.tete');
    for (const one of said) expect(text).toContain(plain(one));
  });

  test('are not explained where no initials stand', () => {
    expect(textAt('/initiatives/2023/la-mine-d-art/', '.tete')).not.toContain('Lesmotsdel’annexe');
  });
});

test.each([
  ['/', ''],
  ['/initiatives/2023/', 'Annexe 1 – Budget citoyen 2023 – Les initiatives lauréates (Département du Pas-de-Calais).'],
])('the head of %s says who publishes, and from which document', (url, source) => {
  const editeur = config.editeur.nom || 'à compléter';
  const line = textAt(url, 'main .officiel');
  expect(line).toContain(plain(`Site non officiel. Éditeur : ${editeur}. Source : ${source}`));
});

describe('how to reach a structure', () => {
  test.each([
    ['/initiatives/2023/recycl-art/', "CPIE Vallée de l'Authie et de la Canche - Le Moulin d'Auxi"],
    [
      '/structures/cpie-vallee-de-l-authie-et-de-la-canche-le-moulin-d-auxi/',
      "CPIE Vallée de l'Authie et de la Canche - Le Moulin d'Auxi",
    ],
    ['/initiatives/2023/la-mine-d-art/', 'A Bouts de Films'],
  ])('is told on %s: no address in the annex, where to look, whom to ask', (url, structure) => {
    expect(textAt(url)).toContain(plain('L’annexe ne donne aucune adresse.'));
    const links = [...pageAt(site, url).document.querySelectorAll('main a[rel="external"]')];
    const [search, ask] = links.map((link) => new URL(link.getAttribute('href') ?? ''));
    expect(search?.origin).toBe('https://annuaire-entreprises.data.gouv.fr');
    expect(search?.searchParams.get('terme')).toBe(structure);
    expect(ask?.host).toBe('budgetcitoyen.pasdecalais.fr');
    expect(links).toHaveLength(2);
  });

  test('names a site that was found, with the page that says so and the day', () => {
    const text = textAt('/structures/la-plume-a-loup/');
    expect(text).toContain(plain('laplumealoup.fr, d’après une page lue le 27 novembre 2026'));
  });

  test('belongs to structures that an annex names', () => {
    const known = site.pages
      .filter(({ url }) => /^\/structures\/[^/]+\/$/.test(url))
      .map(({ document }) => plain(document.querySelector('h1')?.textContent));
    expect(liens.filter(({ structure }) => !known.includes(plain(structure)))).toEqual([]);
  });
});

test('every page announces the feed, and the page of the data names it with the licence of what the site adds', () => {
  const pages = site.pages.filter(({ url, isRedirection }) => !isRedirection && !url.startsWith('/embed/'));
  const feed = 'head > link[rel="alternate"][type="application/rss+xml"]';
  const without = pages.filter(({ document }) => document.querySelector(feed)?.getAttribute('href') !== '/flux.xml');
  expect(without.map(({ url }) => url)).toEqual([]);
  expect(site.files.has('flux.xml')).toBe(true);
  expect(pageAt(site, '/donnees/').document.querySelector('main a[href="/flux.xml"]')).not.toBeNull();
  for (const url of ['/donnees/', '/mentions-legales/']) expect(textAt(url)).toContain(plain('Licence Ouverte 2.0'));
  expect(site.read('donnees/datapackage.json')).toContain('Licence Ouverte 2.0');
});
