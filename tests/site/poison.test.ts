import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bibtex from 'bibtex-parse';
import { parse } from 'csv-parse/sync';
import { check } from '@placemarkio/check-geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCopy } from '../../scripts/shared/copy.ts';
import { serveSite, type SiteServer } from '../../scripts/shared/serve.ts';
import { ANNEES, type Empoisonnee, grande, HABILLAGE, petite, poisonData } from '../poison/edition.ts';
import { ready, settle, walk, type Walk } from '../support/browser.ts';
import { findOverflow } from '../support/site/browser-checks.ts';
import { findHeadProblems } from '../support/site/head.ts';
import { validateHtml } from '../support/site/html.ts';
import { onePageOfEachKind } from '../support/site/kinds.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { entitiesOf, type Page, pageAt, readSite, type Site } from '../support/site/model.ts';
import { findThirdParties } from '../support/site/policy.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';
import { tempFolder } from '../support/temp-folders.ts';

const LISTE = `/initiatives/${ANNEES.grande}/`;
let dist: string;
let site: Site;
let server: SiteServer;
let walked: Walk;

beforeAll(async () => {
  const build = await buildCopy(tempFolder(), (folder) => {
    poisonData(join(folder, 'data'));
  });
  dist = build.dist;
  site = readSite(dist);
  server = await serveSite({ folder: dist, host: '127.0.0.1' });
  // A narrow screen, on which long names have no room.
  walked = await walk({ viewport: { width: 320, height: 740 } }, server.url);
}, 180_000);

afterAll(async () => {
  await walked.close();
  await server.close();
});

/** Goes there with what went wrong before still known: nothing may, from the first page to the last. */
const open = (path: string) => walked.page.goto(new URL(path, server.url).href);

const RECORDS = [
  ...grande.map((record) => [ANNEES.grande, record] as const),
  ...petite.map((record) => [ANNEES.petite, record] as const),
];
const json = (file: string): unknown => JSON.parse(readFileSync(join(dist, file), 'utf8'));
const donnees = (annee: number): { slug: string }[] =>
  json(`../data/editions/${annee}/initiatives.json`) as { slug: string }[];
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u2019']+/g, ' ').trim();

function pageOf(annee: number, index: number): Page {
  return pageAt(site, `/initiatives/${annee}/${donnees(annee)[index]?.slug ?? ''}/`);
}

/** A picture with its signature and its end: a card that could not be drawn has neither. */
const isPng = (bytes: Buffer): boolean =>
  bytes.subarray(1, 4).toString() === 'PNG' && bytes.subarray(-8, -4).toString() === 'IEND';

/** A problem that pages of several sections share, one of each. */
function isAcrossSections(problem: string): boolean {
  const sections = (problem.split(': same title')[0] ?? '').split(', ').map((file) => file.split('/')[0]);
  return sections.length > 1 && new Set(sections).size === sections.length;
}

describe('the pages', () => {
  test('say each poison as it is printed', () => {
    for (const [annee, record] of RECORDS) {
      const page = pageOf(annee, (annee === ANNEES.grande ? grande : petite).indexOf(record));
      const main = plain(page.document.querySelector('main')?.textContent);
      const what = `${page.url}, ${record.poison.nom}`;
      expect.soft(plain(page.document.querySelector('h1')?.textContent), what).toBe(plain(record.lu.titre));
      for (const text of [record.lu.structure, record.lu.resume, record.lu.commune])
        expect.soft(main, what).toContain(plain(text));
    }
  });

  test('hold no code, for our parser nor for the browser’s', async () => {
    expect.soft(findThirdParties(site)).toEqual([]);
    await open('/404.html');
    expect.soft(await findLiveCode(site.pages.map(({ url }) => url))).toEqual([]);
    expect.soft(walked.faults).toEqual([]);
  });

  test('are valid, named, linked and listed like any other', async () => {
    const kinds = new Set([...onePageOfEachKind(site).values()].map(({ file }) => file));
    expect.soft(await validateHtml({ ...site, pages: site.pages.filter(({ file }) => kinds.has(file)) })).toEqual([]);
    expect.soft(findBrokenLinks(site)).toEqual([]);
    expect.soft(findSitemapProblems(site)).toEqual([]);
    // A commune and a theme of one name are told apart by what stands before it.
    expect.soft(findHeadProblems(site).filter((problem) => !isAcrossSections(problem))).toEqual([]);
  });

  test('bear cards that are whole pictures, and each names its own', () => {
    const cards = [...site.files].filter((file) => /^partage\/.*\.png$/.test(file));
    expect(cards.length).toBeGreaterThan(RECORDS.length);
    const broken = cards.filter((file) => !isPng(readFileSync(join(dist, file))));
    expect(broken).toEqual([]);
    for (const index of grande.keys()) {
      const { document, url } = pageOf(ANNEES.grande, index);
      const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
      expect.soft(cards, url).toContain(new URL(address).pathname.slice(1));
    }
  });

  test('have plain names, inside the folder of the site', () => {
    const segments = new Set([...site.files].flatMap((file) => file.split('/')));
    expect([...segments].filter((name) => !/^[\w.-]{1,120}$/.test(name) || name === '..')).toEqual([]);
  });

  test('give harvesters a text that parses and says the same', () => {
    for (const page of site.pages) expect(() => entitiesOf(page), page.url).not.toThrow();
    for (const [index, { lu, poison }] of grande.entries())
      expect
        .soft(JSON.stringify(entitiesOf(pageOf(ANNEES.grande, index))), poison.nom)
        .toContain(JSON.stringify(lu.titre));
  });
});

describe('the downloads', () => {
  const FILES = ['initiatives', `initiatives-${ANNEES.grande}`] as const;
  const text = (file: string): string => readFileSync(join(dist, 'donnees', file), 'utf8');
  const rows = (file: string, delimiter: string): Record<string, string>[] =>
    parse<Record<string, string>>(text(file), { columns: true, bom: true, delimiter, record_delimiter: '\r\n' });
  const expectedOf = ({ lu }: Empoisonnee): object => ({
    initiative: lu.titre,
    structure: lu.structure,
    resume: lu.resume,
    commune: lu.commune,
  });

  test.each(FILES)('%s.csv comes back as it was read, cell by cell', (name) => {
    const read = rows(`${name}.csv`, ',').slice(0, grande.length);
    for (const [index, record] of grande.entries())
      expect.soft(read[index], record.poison.nom).toMatchObject(expectedOf(record));
  });

  test.each(FILES)('%s-excel.csv has no cell that a spreadsheet would run', (name) => {
    const read = rows(`${name}-excel.csv`, ';');
    const run = read.flatMap((row) =>
      Object.entries(row).filter(([, cell]) => /^[=+@\t\r]|^-(?!\d+(?:,\d+)?$)/.test(cell)),
    );
    expect(run).toEqual([]);
    expect(read.map(({ initiative }) => initiative?.replace(/^'(?=[=+@-])/, '')).slice(0, grande.length)).toEqual(
      grande.map(({ lu }) => lu.titre),
    );
  });

  test.each(FILES)('%s.json and .geojson say the same', (name) => {
    const { initiatives } = json(`donnees/${name}.json`) as { initiatives: object[] };
    expect(initiatives.slice(0, grande.length)).toMatchObject(grande.map(expectedOf));
    const { features } = check(text(`${name}.geojson`)) as { features: { properties: object }[] };
    expect(features.slice(0, grande.length).map(({ properties }) => properties)).toMatchObject(grande.map(expectedOf));
  });

  test('the list of files parses and leads to each of them', () => {
    const { resources } = json('donnees/datapackage.json') as { resources: { path: string; bytes: number }[] };
    for (const { path, bytes } of resources) expect(Buffer.byteLength(text(path)), path).toBe(bytes);
  });

  test('a citation is one entry that a library reads back', () => {
    for (const [index, { poison }] of grande.entries()) {
      const notice = pageOf(ANNEES.grande, index).document.querySelector('[data-texte="bibtex"]')?.textContent ?? '';
      expect.soft(bibtex.entries(notice), `${poison.nom}\n${notice}`).toHaveLength(1);
    }
  });
});

describe('in a narrow window', () => {
  test('every kind of page is shown, and nothing runs, calls or sticks out', async () => {
    for (const { url } of onePageOfEachKind(site).values()) {
      await open(url);
      expect.soft(await findOverflow(walked.page)).toEqual([]);
    }
    await walked.page.waitForLoadState('networkidle');
    expect(walked.faults).toEqual([]);
  });

  test('a page of each poison that is long or wide fits', async () => {
    const wide = [...grande.entries()].filter(
      ([, { lu }]) => lu.titre.length > 32 || /[^\u0020-\u024f’“”]/.test(lu.titre),
    );
    expect(wide.length).toBeGreaterThan(10);
    for (const [index, { poison }] of wide) {
      await open(pageOf(ANNEES.grande, index).url);
      expect.soft(await findOverflow(walked.page), poison.nom).toEqual([]);
    }
    expect(walked.faults).toEqual([]);
  });

  test('the catalogue finds each poison, marks it, lists it in its table, and keeps it in its address', async () => {
    const { page, faults } = walked;
    await open(LISTE);
    await ready(page);
    const titles = (): Promise<string[]> =>
      page
        .locator('.catalogue-resultats :is(li, tr):visible [data-champ="titre"]')
        .evaluateAll((all) => all.map(({ textContent }) => textContent.trim()));
    for (const { lu, poison } of grande) {
      await page.getByRole('searchbox').fill(lu.titre);
      // No letter, no word to look for: everything is shown.
      await expect.poll(titles, { message: poison.nom, interval: 20 }).toContain(lu.titre);
    }
    expect.soft(faults).toEqual([]);
    for (const requete of ['<img src=x onerror=alert(1)>', '${x}{{x}} zzzz "><b>', '‮ zzzz']) {
      await open(`${LISTE}?q=${encodeURIComponent(requete)}&vue=tableau&theme=${encodeURIComponent(requete)}`);
      await ready(page);
      expect.soft(await findOverflow(page)).toEqual([]);
    }
    await open(`${LISTE}?vue=tableau`);
    await ready(page);
    await expect.poll(titles).toHaveLength(grande.length);
    expect.soft(await findOverflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('each filter of the catalogue keeps its initiatives and becomes a chip', async () => {
    const { page, faults } = walked;
    await open(LISTE);
    await ready(page);
    await page.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('.facette input')) input.click();
    });
    const chips = page.locator('.catalogue-puces li');
    await expect.poll(() => chips.count()).toBeGreaterThan(grande.length);
    expect.soft(await findOverflow(page)).toEqual([]);
    await settle(page);
    const chosen = new URL(page.url()).search;
    await open(`/initiatives/${chosen}`);
    await ready(page);
    expect.soft(await chips.count()).toBeGreaterThan(grande.length);
    await page.locator('[data-action="filtrer"]').click();
    await settle(page);
    expect.soft(await findOverflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('the map opens the panel of each commune under its own name', async () => {
    const { page, faults } = walked;
    await open('/carte/?zoom=constructor');
    await ready(page);
    const names = new Set(grande.map(({ lu }) => lu.commune));
    const shown = await page.evaluate(async () => {
      const heading = document.querySelector('.carte-panneau h2');
      const read: string[] = [];
      for (const button of document.querySelectorAll<HTMLElement>('.carte-bouton')) {
        button.click();
        while (document.querySelector('[aria-busy="true"]')) await new Promise(requestAnimationFrame);
        read.push(heading?.textContent ?? '');
      }
      return read;
    });
    expect.soft(new Set(shown)).toEqual(names);
    expect.soft(await findOverflow(page)).toEqual([]);
    await page.locator('[data-action="filtrer"]').click();
    await page.getByRole('searchbox').fill(HABILLAGE.entete);
    expect.soft(await findOverflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('the annex lights its lines, and the table of amounts holds every poison', async () => {
    const { page, faults } = walked;
    await open(`/annexe/${ANNEES.grande}/#L5-L14`);
    await expect.poll(() => page.locator('.annexe .surlignee').count()).toBe(10);
    expect.soft((await page.locator('#L1 code').textContent())?.trim()).toBe(HABILLAGE.entete);
    // Neither the cell that turns the reading round nor the name of its column may reach out of itself.
    const turned = page.locator('.annexe a.case', { hasText: '\u202e' });
    const isolation = await turned.evaluate((cell) =>
      [cell, cell.nextElementSibling].map((part) => part && getComputedStyle(part).unicodeBidi),
    );
    expect.soft(isolation).toEqual(['isolate', 'isolate']);
    await open(`/montants/${ANNEES.grande}/`);
    expect.soft(await page.locator('.montants tbody tr').count()).toBe(grande.length);
    expect.soft(await findOverflow(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** What no page may hold, looked for by the browser's own parser in pages that it fetches: no time is spent showing them. */
function findLiveCode(paths: readonly string[]): Promise<string[]> {
  return walked.page.evaluate(async (all) => {
    const findings = await Promise.all(
      all.map(async (path) => {
        const html = await (await fetch(path)).text();
        const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
        return Array.from(documentElement.querySelectorAll('*')).flatMap((element) => {
          const { localName } = element;
          const attributes = Array.from(element.attributes);
          const bad = [
            localName === 'script' &&
              !element.hasAttribute('src') &&
              element.getAttribute('type') !== 'application/ld+json',
            localName === 'style' || localName === 'object' || element.hasAttribute('srcdoc'),
            attributes.some(({ name }) => /^on|["'<=]|^style$|^autofocus$/.test(name)),
            attributes.some(
              ({ name, value }) => /^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|\/\/)/i.test(value),
            ),
            localName === 'base' && element.hasAttribute('href'),
            ['src', 'href'].some((name) => element.getAttribute(name) === 'x'),
          ].some(Boolean);
          return bad ? [`${path}: ${element.outerHTML.slice(0, 160)}`] : [];
        });
      }),
    );
    return findings.flat();
  }, paths);
}
