import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { violationsInBoth } from '../../support/axe.ts';
import { ready, visit, walk } from '../../support/browser.ts';
import { PHONE } from '../carte/support.ts';
import { CATALOGUE, compte, openCatalogue, sentence, settle, titres, truth } from './support.ts';

const walked = await walk({ colorScheme: 'light' });
afterAll(walked.close);

/** Opens the catalogue anew with a state in its address, on the page that most tests share, and waits until it shows it. */
async function open(address: string, width: number): Promise<Page> {
  const { page } = walked;
  await page.setViewportSize({ width, height: 800 });
  await walked.open(CATALOGUE + address);
  await ready(page);
  return page;
}

const STATES: [name: string, search: string, act?: (page: Page) => Promise<unknown>][] = [
  ['filtered', '?q=jardin&territoire=artois&theme=environnement'],
  ['empty', '?q=zorglub+jardin&territoire=artois'],
  ['table', '?q=jardin&vue=tableau&tri=montant'],
  [
    'with every notice and every filter open',
    '?q=jardn&theme=magie',
    (page) =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      }),
  ],
];

test.each(STATES)('the catalogue is accessible in light and dark when %s', async (_name, address, act) => {
  const page = await open(address, 1280);
  await act?.(page);
  expect(await violationsInBoth(page)).toEqual([]);
});

test('the sheet of filters is accessible in light and dark', async () => {
  const { page } = await openCatalogue('?q=jardin', { colorScheme: 'light', ...PHONE });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  expect(await violationsInBoth(page)).toEqual([]);
});

/** Whether the catalogue reaches beyond its column; a table has its own region to scroll in. */
const overflows = (page: Page): Promise<boolean> =>
  page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);

describe('on a narrow screen or with large text', () => {
  test.each(STATES)('nothing leaves a page of 320 px when %s', async (_name, address) => {
    expect(await overflows(await open(address, 320))).toBe(false);
  });

  test.each([
    [1280, '?q=jardin&territoire=artois'],
    [640, ''],
    [360, '?q=jardin&territoire=artois'],
  ])('text twice as large fits in %s px', async (width, address) => {
    const page = await open(address, width);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflows(page)).toBe(false);
    expect(await page.locator('.fiche:visible').first().isVisible()).toBe(true);
  });

  test('search, count and first card are seen at 360 px without scrolling', async () => {
    const { page } = await openCatalogue('', { ...PHONE, viewport: { width: 360, height: 640 } });
    for (const seen of ['input[type="search"]', '.catalogue-compte', '.catalogue-liste > :first-child .fiche-titre']) {
      const box = await page.locator(seen).boundingBox();
      expect(box && box.y + box.height, seen).toBeLessThanOrEqual(640);
    }
  });

  test('the sheet holds the filters, says what waits behind it, and gives the focus back', async () => {
    const { page } = await openCatalogue('', PHONE);
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Artois/ })
      .check();
    await page.getByRole('dialog').getByText('Tableau', { exact: true }).click();
    await page.getByRole('button', { name: /^Voir 14\sinitiatives$/ }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' '))).toBe(
      'Filtrer (1)',
    );
    expect(await titres(page)).toHaveLength(14);
    expect(await compte(page)).toBe(sentence(14, 188_000));
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(
      await page
        .locator('.catalogue-filtres')
        .getByRole('checkbox', { name: /^Artois/ })
        .isChecked(),
    ).toBe(true);
  });
});

test('the catalogue is used with the keyboard alone', async () => {
  const { page } = await openCatalogue();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return (
        element?.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ? `${element.name} ${element.value}` : (element?.textContent ?? ''))
      );
    });
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 90 && (await focused()).trim() !== name; i += 1) await page.keyboard.press('Tab');
    expect((await focused()).trim()).toBe(name);
  };
  await tabTo('q');
  await page.keyboard.type('jardin');
  await page.keyboard.press('Enter');
  await settle(page);
  expect(await compte(page)).toBe(sentence(7, 63_000));
  await tabTo('territoire boulonnais');
  await page.keyboard.press('Space');
  await tabTo('vue cartes');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  expect(new URL(page.url()).search).toBe('?q=jardin&territoire=boulonnais&vue=tableau');
  await tabTo('Montant proposé');
  await page.keyboard.press('Enter');
  await tabTo('Le jardin partagé des Générations du Quartier Salengro');
  await page.keyboard.press('Enter');
  await page.waitForURL(/le-jardin-partage/);
  await page.goBack();
  await ready(page);
  expect(new URL(page.url()).search).toBe('?q=jardin&territoire=boulonnais&tri=montant&vue=tableau');
  await tabTo('Retirer le filtre Territoire\u00a0: Boulonnais');
  await page.keyboard.press('Enter');
  expect(await compte(page)).toBe(sentence(7, 63_000));
});

describe('without its island', () => {
  test('the page is whole without JavaScript, and says what needs it', async () => {
    const { page } = await visit(CATALOGUE, { javaScriptEnabled: false });
    expect(await titres(page)).toEqual(truth.lignes.map(({ titre }) => titre));
    for (const [name, path] of [
      ['territoire', '/territoires/'],
      ['thème', '/themes/'],
      ['commune', '/communes/'],
      ['catégorie', '/categories/'],
    ] as const) {
      expect(await page.locator('.catalogue-note').getByRole('link', { name }).getAttribute('href')).toBe(path);
    }
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await compte(page)).toBe(sentence(truth.initiatives, truth.total));
  });

  test('a code that does not come leaves the list as it was, says so, and no control that does nothing', async () => {
    const { page, faults } = await visit('/plan-du-site/');
    await page.route('**/catalogue.*.js', (route) => route.abort());
    await page.goto(new URL(CATALOGUE, page.url()).href);
    await page.locator('catalogue-initiatives[data-etat="panne"]').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('La recherche n’a pas pu démarrer');
    expect(await titres(page)).toHaveLength(truth.initiatives);
    expect(await page.locator('main :is(input, select, button):visible').count()).toBe(0);
    expect(faults.join()).toContain('catalogue.');
  });
});
