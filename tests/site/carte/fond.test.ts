import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { truth } from '../../support/truth.ts';
import { ready, visit } from '../../support/browser.ts';
import { DIST } from '../../support/dist.ts';
import { readSite } from '../../support/site/model.ts';
import { openCarte, symboles } from './support.ts';

const TILES = 'https://data.geopf.fr/**';
const CREDIT = '© IGN – Plan IGN v2';
const box = (page: Page) => page.getByLabel('Afficher le fond de carte IGN');
/** A PNG of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
/** What the browser says of a request that a test refuses. */
const ofTiles = (fault: string): boolean => fault.includes('data.geopf.fr') || fault.includes('net::ERR_');

describe('the background of the IGN', () => {
  test('comes with its credit, over the same symbols, and is not remembered', async () => {
    const { page, faults } = await openCarte();
    const asked: string[] = [];
    await page.route(TILES, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'image/png', body: PNG });
    });
    await box(page).check();
    await page.locator('.carte-cadre.ign .leaflet-tile-loaded').first().waitFor();
    expect(await page.getByText(CREDIT).isVisible()).toBe(true);
    expect(await symboles(page).count()).toBe(truth.communes);
    const [first = ''] = asked;
    expect(new URL(first).searchParams.get('LAYER')).toBe('GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2');
    expect(first).toMatch(/TILEMATRIX=\d+&TILEROW=\d+&TILECOL=\d+$/);
    expect(faults.filter((fault) => !ofTiles(fault))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await box(page).uncheck();
    expect(await page.locator('.leaflet-tile').count()).toBe(0);
    expect(await page.getByText(CREDIT).isVisible()).toBe(false);
    await box(page).check();
    asked.length = 0;
    await page.reload();
    await ready(page);
    expect(await box(page).isChecked()).toBe(false);
    expect(asked).toEqual([]);
  });

  test('leaves the map whole when it does not come, and says so', async () => {
    const { page, faults } = await openCarte();
    await page.route(TILES, (route) => route.abort());
    // Not check(): the box may be empty again at once.
    await box(page).click();
    await page.getByText('Le fond de carte de l’IGN ne répond pas').waitFor();
    expect(await box(page).isChecked()).toBe(false);
    expect(await page.getByText(CREDIT).isVisible()).toBe(false);
    expect(await symboles(page).count()).toBe(truth.communes);
    expect(await page.locator('.carte-fond .carte-terre').evaluate((land) => getComputedStyle(land).fill)).not.toBe(
      'none',
    );
    expect(faults.filter((fault) => !ofTiles(fault))).toEqual([]);
  });
});

test('the map library and its style sheet are asked for on the page of the map only, after it is painted', async () => {
  const { page } = await openCarte();
  const late = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    const own = performance.getEntriesByType('resource').filter(({ name }) => /\/(?:map|leaflet)\.[^/]+$/.test(name));
    return own.map(({ startTime }) => startTime > paint);
  });
  expect(late).toEqual([true, true]);
  const site = readSite(DIST);
  const isOfMap = (file: string): boolean =>
    /\.(?:css|js)$/.test(file) && site.read(file).includes('leaflet-container');
  const files = [...site.files].filter(isOfMap);
  expect(files.length).toBeGreaterThan(0);
  const holders = site.pages.filter(({ html }) => files.some((file) => html.includes(file)));
  expect(holders.map(({ url }) => url)).toEqual([]);
});

test('a page without a map asks for nothing of it', async () => {
  const { page } = await visit('/territoires/artois/');
  await page.waitForLoadState('networkidle');
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(names.filter((name) => /leaflet|\/map\./.test(name))).toEqual([]);
  expect(await page.locator('.carte-sujet .carte-symbole').count()).toBeGreaterThan(3);
});
