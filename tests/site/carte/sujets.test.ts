import { expect, test } from 'vitest';
import { truth } from '../../annexe/real.ts';
import { plain } from './support.ts';
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

test.each(['territoires', 'categories'])('the sums of the pages of %s add up to the whole', (section) => {
  const sums = subjects(section).map(({ document }) =>
    Number(plain(document.querySelector('.somme .euros')?.textContent).replace(/\D/g, '')),
  );
  expect(sums.reduce((sum, one) => sum + one, 0)).toBe(truth.total);
});

test.each([
  ['/territoires/artois/', 'Par commune'],
  ['/territoires/artois/', 'Par catégorie'],
  ['/themes/culture/', 'Par territoire'],
  ['/themes/culture/', 'Par catégorie'],
  ['/categories/innovation-sociale/', 'Par territoire'],
])('%s breaks its own sum down: %s', (url, caption) => {
  const whole = Number(
    plain(pageAt(site, url).document.querySelector('.somme .euros')?.textContent).replace(/\D/g, ''),
  );
  expect(sumsOf(pageAt(site, url), caption)).toBe(whole);
});

test('the bars of a breakdown are as wide as the shares beside them', () => {
  const { document } = pageAt(site, '/territoires/artois/');
  const widths = Array.from(document.querySelectorAll('.repartition rect'), (bar) =>
    parseFloat(bar.getAttribute('width') ?? ''),
  );
  const table = document.querySelector('.repartition + .cadre > table');
  const shares = Array.from(table?.querySelectorAll('tbody .sujets-part') ?? [], (cell) =>
    parseFloat(plain(cell.textContent).replace(',', '.')),
  );
  expect(widths.length).toBeGreaterThan(2);
  expect(widths.map((width) => Math.round(width))).toEqual(shares.map((share) => Math.round(share)));
});

test('a category says what its amounts are and names the exceptions', () => {
  const text = plain(pageAt(site, '/categories/pratiques-de-l-ess/').document.querySelector('main')?.textContent);
  expect(text).toContain('Le montant proposé est de 5 000 € pour 28 de ses 30 initiatives.');
  expect(text).toContain('2 exceptions :');
  expect(plain(pageAt(site, '/categories/cooperation/').document.querySelector('main')?.textContent)).toContain(
    'pour toutes ses initiatives',
  );
});

test('a theme says that themes overlap, a commune where else to look', () => {
  expect(plain(pageAt(site, '/themes/culture/').document.querySelector('main')?.textContent)).toContain(
    'ces sommes ne s’additionnent pas',
  );
  const bethune = pageAt(site, '/communes/bethune/').document;
  expect(Array.from(bethune.querySelectorAll('.suites a'), (link) => plain(link.textContent))).toContain(
    'Aussi dans l’Artois : 7 autres initiatives',
  );
  expect(bethune.querySelector('.carte-sujet a[href^="/carte/"]')?.getAttribute('href')).toBe(
    '/carte/2023/?commune=bethune',
  );
});
