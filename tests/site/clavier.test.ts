/** The main journeys with the keyboard alone; those inside the catalogue and the map are tested with them. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ready, visit, visit2023, watchClipboard } from '../support/browser.ts';
import { readOutline } from '../support/outline.ts';
import { expectedInitiatives } from '../support/site/expected.ts';
import { PHONE } from './carte/support.ts';

/** What has the focus, as a screen reader says it: `link "Carte"`. */
async function focused(page: Page): Promise<string> {
  const element = page.locator(':focus');
  if ((await element.count()) === 0) return '';
  const [line = ''] = await readOutline(element);
  return line.replace(/(?<=") \[.*| \[.*|(?<="):.*/, '');
}

/** Presses Tab until something has the focus, within a number of stops. */
async function tabTo(page: Page, wanted: string, stops = 40): Promise<void> {
  for (let stop = 0; stop < stops && (await focused(page)) !== wanted; stop += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(wanted);
}

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

test('on a phone the menu opens, keeps the focus inside, and gives it back', async () => {
  const { page } = await visit2023('/', PHONE);
  const menu = page.locator('#menu');
  await tabTo(page, 'button "Menu"', 4);
  await press(page, 'Enter');
  expect(await menu.isVisible()).toBe(true);
  await press(page, 'Tab');
  expect(await focused(page)).toBe('button "Fermer"');
  await press(page, 'Tab');
  expect(await focused(page)).toBe('link "Budget citoyen"');
  await press(page, 'Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await focused(page)).toBe('button "Menu"');
  await press(page, 'Enter');
  await tabTo(page, 'link "À propos"', 20);
  await press(page, 'Enter');
  await page.waitForURL('**/a-propos/');
});

test('the first stop of a page leads past its header', async () => {
  const { page } = await visit('/themes/');
  await press(page, 'Tab');
  expect(await focused(page)).toBe('link "Aller au contenu"');
  expect(await page.getByRole('link', { name: 'Aller au contenu' }).isVisible()).toBe(true);
  await press(page, 'Enter');
  expect(await focused(page)).toBe('main');
  await press(page, 'Tab');
  expect(await page.locator('main :focus').count()).toBe(1);
});

test('from the search of the home page to an initiative, and back to the results', async () => {
  const { titre, slug } = expectedInitiatives().find(({ annee }) => annee === '2023')!;
  const { page } = await visit2023('/');
  await tabTo(page, 'searchbox "Chercher dans les initiatives"');
  await page.keyboard.type(titre);
  await press(page, 'Enter');
  await page.waitForURL('**/initiatives/?q=*');
  await ready(page);
  await tabTo(page, `link "${titre}"`, 90);
  await press(page, 'Enter');
  await page.waitForURL(`**/${slug}/`);
  // Alt and the arrow belong to the browser's window, which there is none of here.
  await page.goBack();
  await page.waitForURL('**/initiatives/?q=*');
  await ready(page);
  expect(await page.getByRole('searchbox').inputValue()).toBe(titre);
});

test('an initiative is copied, quoted, and followed to its lines of the annex', async () => {
  const { page } = await visit('/initiatives/2023/la-mine-d-art/');
  await watchClipboard(page);
  const said = async (button: string, sentence: string): Promise<void> => {
    await tabTo(page, `button "${button}"`);
    await press(page, 'Enter');
    await page.getByRole('status').getByText(sentence, { exact: true }).waitFor();
    expect(await focused(page)).toBe(`button "${button}"`);
  };
  await said('Copier le lien', 'Lien copié.');
  await page.locator('.citer summary').focus();
  await press(page, 'Enter');
  await said('Copier la citation', 'Citation copiée.');
  await tabTo(page, 'link "lignes 8 à 24"');
  await press(page, 'Enter');
  await page.waitForURL('**/annexe/2023/#L8-L24');
  expect(await page.getByRole('status').textContent()).toBe('Lignes 8 à 24 surlignées.');
  // The next stop is in what was asked for, not at the top of the page.
  await press(page, 'Tab');
  expect(await focused(page)).toBe('link "La Mine d\'Art"');
});
