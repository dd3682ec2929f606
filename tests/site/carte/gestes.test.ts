import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle } from '../../support/browser.ts';
import { openCarte, symbole, symboles } from './support.ts';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '',
  );
/** Width of the drawn land in CSS pixels: it grows as the map comes nearer. */
const enlarged = (page: Page): Promise<number> =>
  page.locator('.carte-fond').evaluate((land) => land.getBoundingClientRect().width);

describe('with the keyboard alone', () => {
  test('a link leads past the map, to the communes', async () => {
    const { page } = await openCarte('', DESKTOP);
    const skip = page.getByRole('link', { name: 'Passer la carte' });
    await skip.focus();
    expect((await skip.boundingBox())?.width).toBeGreaterThan(60);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('communes');
  });

  test('symbols are buttons in the order of the table; Enter opens the panel, Escape closes it and comes back', async () => {
    const { page } = await openCarte('', DESKTOP);
    await symbole(page, 'Béthune').focus();
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toContain('Huby-Saint-Leu\u00A0: 2 initiatives');
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await focusedName(page)).toBe('Huby-Saint-Leu');
    expect(await symbole(page, 'Huby-Saint-Leu').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await settle(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focusedName(page)).toContain('Huby-Saint-Leu\u00A0: 2 initiatives');
    expect(await symbole(page, 'Huby-Saint-Leu').getAttribute('aria-expanded')).toBe('false');
  });

  test('each symbol is one stop, and nothing around it', async () => {
    const { page } = await openCarte('', DESKTOP);
    const stops = await page
      .locator('.leaflet-marker-pane')
      .evaluate((pane) => Array.from(pane.querySelectorAll('[tabindex], button'), ({ localName }) => localName));
    expect(stops).toEqual(Array<string>(await symboles(page).count()).fill('button'));
  });
});

test('nothing but French names the controls', async () => {
  const { page } = await openCarte('', DESKTOP);
  await page.getByRole('button', { name: 'Zoomer' }).first().click();
  const names = await page
    .locator('.carte-commandes button:visible')
    .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));
  expect(names).toEqual([
    'Zoomer',
    'Dézoomer',
    'Aller vers l’ouest',
    'Aller vers le nord',
    'Aller vers le sud',
    'Aller vers l’est',
  ]);
  expect(await page.getByRole('region', { name: 'Carte des communes' }).count()).toBe(1);
  expect(await page.locator('.carte-cadre').innerText()).not.toMatch(/Zoom (?:in|out)|Leaflet|Marker/);
});

describe('without dragging', () => {
  test('the map zooms on a territoire and back', async () => {
    const { page } = await openCarte('', DESKTOP);
    const whole = await enlarged(page);
    await page.getByLabel('Zoomer sur').selectOption('Audomarois');
    await expect.poll(() => enlarged(page)).toBeGreaterThan(whole * 1.5);
    const map = await page.locator('.carte-cadre').boundingBox();
    const arques = await symbole(page, 'Arques').boundingBox();
    expect(arques?.x).toBeGreaterThan(map?.x ?? Infinity);
    expect((arques?.x ?? Infinity) + (arques?.width ?? 0)).toBeLessThan((map?.x ?? 0) + (map?.width ?? 0));
    await page.getByLabel('Zoomer sur').selectOption('tout le Pas-de-Calais');
    await expect.poll(async () => Math.abs((await enlarged(page)) - whole)).toBeLessThan(2);
  });

  test.each([
    ['Arrageois', ['Arras', 'Bourlon', 'Saint-Laurent-Blangy', 'Vélu']],
    ['Montreuillois', ['Le Touquet-Paris-Plage', 'Huby-Saint-Leu', 'Groffliers', 'Fruges', 'Attin']],
  ])('%s is shown with the whole names of its communes', async (territoire, noms) => {
    const { page } = await openCarte('', DESKTOP);
    await page.getByLabel('Zoomer sur').selectOption(territoire);
    const whole = (): Promise<string[]> =>
      page.locator('.carte-plan').evaluate((map) => {
        const frame = map.getBoundingClientRect();
        return Array.from(map.querySelectorAll('.carte-nom')).flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const inside = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
          return inside ? [name.textContent.replace(/[- ]/g, '')] : [];
        });
      });
    await page.locator('.carte-cadre:not(.entiere)').waitFor();
    await expect.poll(whole).toEqual(expect.arrayContaining(noms.map((nom) => nom.replace(/[- ]/g, ''))));
  });

  test('buttons zoom and pan', async () => {
    const { page } = await openCarte('', DESKTOP);
    const east = page.getByRole('button', { name: 'Aller vers l’est' });
    expect(await east.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
    const before = await symbole(page, 'Lens').boundingBox();
    await east.click();
    await expect.poll(async () => (await symbole(page, 'Lens').boundingBox())?.x).toBeLessThan((before?.x ?? 0) - 50);
  });
});

test('nearer, symbols come back to their communes and every one is named', async () => {
  const { page } = await openCarte('', DESKTOP);
  const moved = (): Promise<number> =>
    page.locator('.carte-plan .carte-ancres').evaluate((path) => path.getAttribute('d')?.split('M').length ?? 0);
  expect(await moved()).toBeGreaterThan(5);
  const levels = await page.evaluate(() =>
    ['.carte-fond', '.carte-plan .carte-rappels', '.carte-bouton', '.carte-plan .carte-ancres'].map((selector) =>
      Number(getComputedStyle(document.querySelector(selector)?.closest('.leaflet-pane') ?? document.body).zIndex),
    ),
  );
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(new Set(levels).size).toBe(4);
  await page.getByLabel('Zoomer sur').selectOption('Lens-Liévin');
  await expect.poll(moved).toBe(1);
  expect(await page.locator('.carte-plan .carte-nom', { hasText: 'Bully-les-Mines' }).count()).toBe(1);
});

test('the wheel scrolls the page until somebody has entered the map', async () => {
  const { page } = await openCarte('', DESKTOP);
  const whole = await enlarged(page);
  await page.mouse.move(800, 600);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await enlarged(page)).toBeCloseTo(whole, 0);
  await page.getByRole('region', { name: 'Carte des communes' }).focus();
  await page.mouse.move(800, 400);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => enlarged(page)).toBeGreaterThan(whole * 1.1);
});
