import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ready } from '../../support/browser.ts';
import { compte, filtre, openCatalogue, search, settle, titres } from './support.ts';

type Vu = Awaited<ReturnType<typeof look>>;

async function look(page: Page) {
  return {
    adresse: new URL(page.url()).search,
    titres: await titres(page),
    compte: await compte(page),
    q: await page.getByRole('searchbox').inputValue(),
    tri: await page.locator('select').inputValue(),
  };
}

async function reload(page: Page): Promise<Vu> {
  await page.reload();
  await ready(page);
  return look(page);
}

const STEPS: readonly (readonly [name: string, act: (page: Page) => Promise<unknown>, adresse: string])[] = [
  ['types a search', (page) => search(page, 'jardin'), '?q=jardin'],
  ['ticks a territoire', (page) => filtre(page, /^Artois/).check(), '?q=jardin&territoire=artois'],
  ['ticks another', (page) => filtre(page, /^Boulonnais/).check(), '?q=jardin&territoire=artois&territoire=boulonnais'],
  [
    'ticks a theme',
    (page) => filtre(page, /^Environnement/).check(),
    '?q=jardin&territoire=artois&territoire=boulonnais&theme=environnement',
  ],
  [
    'sorts by amount',
    (page) => page.locator('select').selectOption('montant'),
    '?q=jardin&territoire=artois&territoire=boulonnais&theme=environnement&tri=montant',
  ],
  [
    'asks for the table',
    (page) => page.getByText('Tableau', { exact: true }).click(),
    '?q=jardin&territoire=artois&territoire=boulonnais&theme=environnement&tri=montant&vue=tableau',
  ],
];

describe('the address is the state', () => {
  test('even where what a view waits for comes between a choice and its image', async () => {
    const { page } = await openCatalogue();
    const held = Promise.withResolvers<undefined>();
    await page.route('**/table.*.js', (route) => held.promise.then(() => route.continue()));
    await page.getByText('Tableau', { exact: true }).click();
    await page.waitForURL('**/?vue=tableau');
    await page.evaluate(() => {
      globalThis.requestAnimationFrame = (step) => window.setTimeout(step, 1000, 0);
      globalThis.cancelAnimationFrame = clearTimeout;
    });
    await filtre(page, /^Artois/).check();
    held.resolve(undefined);
    await page.waitForURL('**/?territoire=artois&vue=tableau', { timeout: 5000 });
  });

  test('over six steps, with a reload after each, then Back, Back, Forward', async () => {
    const { page } = await openCatalogue();
    const seen: Vu[] = [];
    for (const [name, act, adresse] of STEPS) {
      await act(page);
      await settle(page);
      const vu = await look(page);
      expect(vu.adresse, name).toBe(adresse);
      expect(vu.titres.length, name).toBeGreaterThan(0);
      expect(await reload(page), name).toEqual(vu);
      seen.push(vu);
    }
    for (const [way, step] of [
      ['goBack', 4],
      ['goBack', 3],
      ['goForward', 4],
    ] as const) {
      await page[way]();
      await settle(page);
      expect(await look(page)).toEqual(seen[step]);
      if (step === 4) expect(await reload(page)).toEqual(seen[step]);
    }
  });

  test('typing replaces: Back leaves the catalogue as it was found', async () => {
    const { page } = await openCatalogue('?territoire=artois');
    await page.getByRole('searchbox').pressSequentially('culture', { delay: 40 });
    await settle(page);
    expect(new URL(page.url()).search).toBe('?q=culture&territoire=artois');
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test('coming back from an initiative returns to the same list and the same place', async () => {
    const { page } = await openCatalogue('?theme=environnement&tri=titre');
    const before = await titres(page);
    const chosen = page.locator('.catalogue-liste [data-champ="titre"]').nth(14);
    await chosen.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    // Where one stands is noted once one stands still.
    const isNoted = (): Promise<boolean> =>
      page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll === scrollY);
    await expect.poll(isNoted).toBe(true);
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await chosen.click();
    await page.waitForURL(/\/initiatives\/\d{4}\/.+/);
    await page.goBack();
    await ready(page);
    expect(await titres(page)).toEqual(before);
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(place));
  });
});
