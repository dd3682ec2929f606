import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInBoth } from '../../support/axe.ts';
import { ready, settle, walk } from '../../support/browser.ts';
import { CARTE, chooseMesure, openCarte, PHONE, symbole } from './support.ts';

const walked = await walk({ colorScheme: 'light' });
afterAll(walked.close);

/** Opens the map anew with a state in its address, on the page that most tests share, and waits until it shows it. */
async function open(search: string, width: number, height: number): Promise<Page> {
  const { page } = walked;
  await page.setViewportSize({ width, height });
  await walked.open(CARTE + search);
  await ready(page);
  return page;
}

// One after the other on one page: Escape closes what the one before opened.
const STATES: readonly (readonly [name: string, act: (page: Page) => Promise<unknown>])[] = [
  ['whole, by number', (page) => chooseMesure(page, 'Nombre d’initiatives')],
  ['with a panel open', (page) => symbole(page, 'Béthune').click()],
  ['with its filters open', (page) => page.getByRole('button', { name: 'Filtrer' }).click()],
  [
    'when its background fails',
    async (page) => {
      await page.route('https://data.geopf.fr/**', (route) => route.abort());
      // Not check(): the box may be empty again at once.
      await page.getByLabel('Afficher le fond de carte IGN').click();
      await page.locator('.carte-avis').waitFor();
    },
  ],
  ['near', (page) => page.getByLabel('Zoomer sur').selectOption('Audomarois')],
];

describe('the map is accessible in light and dark', () => {
  beforeAll(() => open('', 1280, 900));

  test.each(STATES)('%s', async (_name, act) => {
    const { page } = walked;
    await page.keyboard.press('Escape');
    await act(page);
    await settle(page);
    expect(await violationsInBoth(page)).toEqual([]);
  });
});

test('the map is accessible in light and dark when empty, with a notice', async () => {
  const page = await open('?territoire=ternois&categorie=cooperation&theme=magie', 1280, 900);
  expect(await violationsInBoth(page)).toEqual([]);
});

test('the map is accessible in light and dark on a phone, with a panel open', async () => {
  const { page } = await openCarte('', { colorScheme: 'light', ...PHONE });
  await symbole(page, 'Saint-Omer').click();
  await settle(page);
  expect(await violationsInBoth(page)).toEqual([]);
});

test('a narrow page never scrolls sideways, whatever is open', async () => {
  const page = await open('?theme=culture', 320, 640);
  await symbole(page, 'Arras').click();
  await settle(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
