import { expect, test } from 'vitest';
import { plain } from './support.ts';
import { type ExpectedInitiative, expectedInitiatives } from '../../support/site/expected.ts';
import { DIST } from '../../support/dist.ts';
import { type Page, pageAt, readSite } from '../../support/site/model.ts';

const site = readSite(DIST);
const subjects = (section: string): Page[] =>
  site.pages.filter(({ url, isRedirection }) => !isRedirection && new RegExp(`^/${section}/[^/]+/$`).test(url));

/** Sums of the last cell but one of a table's rows, by the name of the row. */
function sumsOf({ document }: Page, caption: string): number {
  const table = Array.from(document.querySelectorAll('table')).find((one) =>
    plain(one.querySelector('caption')?.textContent).startsWith(caption),
  );
  const cells = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
    plain(row.querySelector('.euros')?.textContent),
  );
  return cells.reduce((sum, cell) => sum + Number(cell.replace(/\D/g, '')), 0);
}

test.each(['territoires', 'themes', 'communes', 'categories', 'structures'])(
  'each page of %s that has initiatives has its map, lit, with its caption',
  (section) => {
    const wrong = subjects(section).filter(({ document }) => {
      const editions = document.querySelectorAll('.lot').length;
      const maps = Array.from(document.querySelectorAll('.carte-sujet'));
      return (
        maps.length !== editions ||
        maps.some(
          (map) =>
            !map.querySelector('.carte-symbole') || !plain(map.textContent).includes('non à l’adresse du projet'),
        )
      );
    });
    expect(subjects(section).length).toBeGreaterThan(0);
    expect(wrong.map(({ url }) => url)).toEqual([]);
  },
);

/** The initiatives of the edition that a page looks closest at. */
const looked = (url: string): ExpectedInitiative[] => {
  const annee = pageAt(site, url).document.querySelector('.lot h2')?.id.replace('edition-', '');
  return expectedInitiatives().filter((one) => one.annee === annee);
};

test.each([
  ['/territoires/artois/', 'Par commune'],
  ['/territoires/artois/', 'Par catégorie'],
  ['/themes/culture/', 'Par territoire'],
  ['/themes/culture/', 'Par catégorie'],
  ['/categories/innovation-sociale/', 'Par territoire'],
])('%s breaks its own sum down: %s', (url, caption) => {
  const whole = looked(url).filter(({ territoire, themes, categorie }) =>
    [territoire, categorie, ...themes].some((label) => url.includes(`/${label.toLowerCase().replace(' ', '-')}/`)),
  );
  expect(sumsOf(pageAt(site, url), caption)).toBe(whole.reduce((sum, { montant }) => sum + montant, 0));
});

test('the bars of a breakdown are as wide as the figures beside them, of the largest', () => {
  const { document } = pageAt(site, '/territoires/artois/');
  const table = Array.from(document.querySelectorAll('table')).find((one) =>
    one.querySelector('caption')?.textContent.startsWith('Par catégorie'),
  );
  const rows = Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) =>
    Array.from(row.querySelectorAll('.jauge'), (bar) => ({
      figure: Number(bar.parentElement?.previousElementSibling?.textContent.replace(/\D/g, '')),
      width: parseFloat(bar.getAttribute('width') ?? ''),
    })),
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const bars of [rows.map(([count]) => count!), rows.map(([, sum]) => sum!)]) {
    const largest = Math.max(...bars.map(({ figure }) => figure));
    expect(bars.map(({ width }) => width)).toEqual(bars.map(({ figure }) => Math.round((100 * figure) / largest)));
  }
});

test.each([
  ['/categories/pratiques-de-l-ess/', "Pratiques de l'ESS"],
  ['/categories/cooperation/', 'Coopération'],
])('%s says what its amounts are and how many are exceptions', (url, label) => {
  const own = looked(url).filter(({ categorie }) => categorie === label);
  const groups = [...Map.groupBy(own, ({ montant }) => montant).values()].sort((a, b) => b.length - a.length);
  const group = groups[0]!;
  const text = plain(pageAt(site, url).document.querySelector('main')?.textContent);
  const others = own.length - group.length;
  expect(text).toMatch(
    new RegExp(`^.*Le montant.* est de ${plain(group[0]!.montant.toLocaleString('fr-FR'))} € pour `, 's'),
  );
  expect(text).toContain(
    others === 0 ? 'pour toutes ses initiatives' : `pour ${group.length} de ses ${own.length} initiatives.`,
  );
  expect(text.includes(`${others} exception`)).toBe(others > 0);
});

test('a theme says that themes overlap, a commune where else to look', () => {
  expect(plain(pageAt(site, '/themes/culture/').document.querySelector('main')?.textContent)).toContain(
    'ces sommes ne s’additionnent pas',
  );
  const bethune = pageAt(site, '/communes/bethune/').document;
  const artois = looked('/communes/bethune/').filter(({ territoire }) => territoire === 'Artois');
  const others = artois.filter(({ commune }) => commune !== '62119').length;
  expect(Array.from(bethune.querySelectorAll('.suites a'), (link) => plain(link.textContent))).toContain(
    `Aussi dans l’Artois : ${others} autre${others < 2 ? '' : 's'} initiative${others < 2 ? '' : 's'}`,
  );
  expect(bethune.querySelector('.carte-sujet a[href^="/carte/"]')?.getAttribute('href')).toBe(
    `/carte/${artois[0]!.annee}/?commune=bethune`,
  );
});
