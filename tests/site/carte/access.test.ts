import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInBoth } from '../../support/axe.ts';
import { connectBrowser } from '../../support/browser.ts';
import { chooseMesure, openCarte, PHONE, symbole } from './support.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser.close();
});

type Act = (page: Page) => Promise<unknown>;

const STATES: readonly (readonly [name: string, search: string, act: Act])[] = [
  ['whole, by number', '', (page) => chooseMesure(page, 'Nombres')],
  ['with a panel open', '', (page) => symbole(page, 'Béthune').click()],
  ['with its filters open', '', (page) => page.getByRole('button', { name: 'Filtrer' }).click()],
  ['near', '', (page) => page.getByLabel('Zoomer sur').selectOption('Audomarois')],
  ['empty, with a notice', '?territoire=ternois&categorie=cooperation&theme=magie', () => Promise.resolve()],
  [
    'when its background fails',
    '',
    async (page) => {
      await page.route('https://data.geopf.fr/**', (route) => route.abort());
      // Not check(): the box may be empty again at once.
      await page.getByLabel('Afficher le fond de carte IGN').click();
      await page.locator('.carte-avis').waitFor();
    },
  ],
];

test.each(STATES)('the map is accessible in light and dark %s', async (_name, search, act) => {
  const { page, close } = await openCarte(browser, search, {
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
  });
  await act(page);
  expect(await violationsInBoth(page)).toEqual([]);
  await close();
});

test('the map is accessible in light and dark on a phone, with a panel open', async () => {
  const { page, close } = await openCarte(browser, '', { colorScheme: 'light', ...PHONE });
  await symbole(page, 'Saint-Omer').click();
  expect(await violationsInBoth(page)).toEqual([]);
  await close();
});

test('a narrow page never scrolls sideways, whatever is open', async () => {
  const { page, close } = await openCarte(browser, '?theme=culture', { viewport: { width: 320, height: 640 } });
  await symbole(page, 'Arras').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await close();
});

test('text twice as large stays readable and inside the page', async () => {
  const { page, close } = await openCarte(browser, '', { viewport: { width: 640, height: 900 } });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  await close();
});
