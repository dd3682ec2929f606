/** What goes to paper: sheets of the right number, whole, readable, white. */
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { communes, editionOf, editions, territoires } from '../../src/dataset.ts';
import { formatEuros } from '../../src/domain/text/euros.ts';
import type { Initiative } from '../../src/domain/records/model.ts';
import { truth } from '../support/truth.ts';
import { visit, visit2023 } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { readSite } from '../support/site/model.ts';
import { readQr } from '../support/site/qr.ts';

const site = readSite(DIST);
const initiatives = editions.flatMap((edition) => edition.initiatives);
const urlOf = ({ annee, slug }: Initiative): string => `/initiatives/${annee}/${slug}/`;

/** The initiative with most, or least, of something. */
const extreme = (sizeOf: (initiative: Initiative) => number): Initiative =>
  initiatives.reduce((best, one) => (sizeOf(one) > sizeOf(best) ? one : best));

/** Text without what lines, faces and typography change. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe('the address of a printed page', () => {
  const printed = site.pages.filter(
    ({ url, isRedirection }) => !isRedirection && /^\/(?:initiatives\/\d+|territoires|communes)\/[^/]+\/$/.test(url),
  );

  test('stands on every initiative, territoire and commune, in words and as a QR code that reads the same', () => {
    expect(printed).toHaveLength(initiatives.length + territoires.length + communes.length);
    const wrong = printed.filter(({ document }) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const code = document.querySelector('.adresse-imprimee svg');
      const words = document.querySelector('.adresse-imprimee span')?.textContent;
      return !code || readQr(code) !== canonical || words !== canonical;
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('has white around its code: the four modules that the standard asks for', () => {
    for (const { document } of printed) {
      const svg = document.querySelector('.adresse-imprimee svg');
      const [left, top, width] = svg?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
      const drawn = svg?.querySelector('path')?.getAttribute('d') ?? '';
      const rows = drawn.match(/m-?\d+ [1-9]/g)?.length ?? 0;
      // Every row of a code has a dark module: one step down for each row but the first.
      expect([left, top, width]).toEqual([-4, -4.5, rows + 1 + 8]);
    }
  });
});

describe('on paper', () => {
  /** Number of sheets and text of what Chromium prints. */
  async function print(url: string, open = visit): Promise<{ sheets: number; text: string }> {
    // Whoever reads in the dark prints on white as well.
    const { page } = await open(url, { colorScheme: 'dark' });
    const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    return { sheets: pdf.numPages, text: plain(text) };
  }

  test.each([
    ['the longest title', extreme(({ titre }) => titre.length)],
    ['the longest résumé', extreme(({ resume }) => resume.length)],
    ['the longest of both', extreme(({ titre, resume }) => titre.length * 3 + resume.length)],
    ['the longest name of a structure', extreme(({ structure }) => structure.label.length)],
    ['the shortest title', extreme(({ titre }) => -titre.length)],
  ])('an initiative is one sheet that says all: %s', async (_kind, initiative) => {
    const { sheets, text } = await print(urlOf(initiative));
    expect(sheets).toBe(1);
    const { titre, structure, resume, montant, commune, intitule } = initiative;
    for (const said of [titre, structure.label, resume, formatEuros(montant), intitule.un, commune.nom]) {
      expect(text).toContain(plain(said));
    }
    expect(text).toContain(plain(urlOf(initiative)));
    // Of a text its lines, of a PDF page and row.
    expect(text).toMatch(/lignes\d|p\.\d/);
    expect(text).not.toContain(plain('Copier le'));
  });

  test.each([
    ['most', Math.max(...territoires.map(({ nombre }) => nombre)), 2],
    ['fewest', Math.min(...territoires.filter(({ nombre }) => nombre > 0).map(({ nombre }) => nombre)), 1],
  ])('the territoire with the %s initiatives prints its total, its list and its tables', async (_kind, count, most) => {
    const territoire = territoires.find(({ nombre }) => nombre === count)!;
    const { sheets, text } = await print(`/territoires/${territoire.slug}/`);
    // Those of the latest edition: of the earlier ones there may be no more than a link.
    const own = territoire.parEdition[0]!.initiatives;
    // What other editions say beside it takes its place.
    expect(sheets).toBeLessThanOrEqual(most * editions.length);
    const address = `/territoires/${territoire.slug}/`;
    for (const said of [formatEuros(territoire.montant), address, 'Par commune', 'Par thème'])
      expect(text).toContain(plain(said));
    expect(own.filter(({ titre }) => !text.includes(plain(titre)))).toEqual([]);
  });

  test('the wall of 2023 is one sheet that names every initiative it has room for, and every territoire', async () => {
    const { sheets, text } = await print('/', visit2023);
    expect(sheets).toBe(1);
    expect(Object.keys(truth.parTerritoire).filter((label) => !text.includes(plain(label)))).toEqual([]);
    expect(editionOf(2023).initiatives.filter(({ titre }) => !text.includes(plain(titre.slice(0, 16))))).toEqual([]);
  });

  test.each([
    ['one initiative', 'attin', 1],
    ['most initiatives', 'bethune', 2],
  ])('a commune with %s prints its total and its list, on one sheet where it fits', async (_kind, slug, most) => {
    const commune = communes.find((one) => one.slug === slug)!;
    const { sheets, text } = await print(`/communes/${slug}/`);
    expect(sheets).toBeLessThanOrEqual(most * commune.parEdition.length);
    const titres = commune.parEdition[0]!.initiatives.map(({ titre }) => titre);
    for (const said of [formatEuros(commune.montant), `/communes/${slug}/`, ...titres])
      expect(text).toContain(plain(said));
  });

  test('is white under black ink, whatever the scheme of the screen', async () => {
    const { page } = await visit(urlOf(initiatives[0]!), { colorScheme: 'dark' });
    const colours = (): Promise<string[]> =>
      page.evaluate(() => {
        const colour = (selector: string, property: string): string => {
          const found = document.querySelector(selector);
          return found ? getComputedStyle(found).getPropertyValue(property) : 'not there';
        };
        return [colour('html', 'background-color'), colour('h1', 'color'), colour('.carte-departement', 'fill')];
      });
    expect(await colours()).not.toContain('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
