/** A selection handed on: by the system's sheet, by e-mail, on paper. */
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readQr } from '../../support/site/qr.ts';
import { openCatalogue } from './support.ts';

const CULTURE = '?territoire=artois&theme=culture';
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function shared(search: string): Promise<ShareData> {
  const { page } = await openCatalogue(search);
  const data = page.evaluate(
    () =>
      new Promise<ShareData>((tell) => {
        navigator.share = async (given = {}) => Promise.resolve(given).then(tell);
      }),
  );
  await page.getByRole('button', { name: 'Partager' }).click();
  return data;
}

/** The e-mail that a click asks the browser to write. */
async function mailed(page: Page): Promise<URL> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  const asked = new Promise<string>((tell) => devtools.on('Page.frameRequestedNavigation', ({ url }) => tell(url)));
  await page.getByRole('button', { name: 'Envoyer par courriel' }).click();
  return new URL(await asked);
}

test.each([
  [CULTURE, undefined],
  ['?q=jardin&theme=culture', undefined],
  ['?theme=culture', '/themes/culture/'],
  ['?territoire=artois', '/territoires/artois/'],
])('the sheet gets count, sum and address of %s, and the page whose picture it has: %s', async (search, pictured) => {
  const { text = '', url } = await shared(search);
  expect(plain(text)).toMatch(/Budget citoyen 2023 du Pas-de-Calais.* initiatives?.* €/);
  expect(text).toContain(`/initiatives/2023/${search}`);
  expect(url && new URL(url).pathname).toBe(pictured);
});

test('an e-mail names the edition in its subject, and says the selection and its address', async () => {
  const { page, faults } = await openCatalogue(CULTURE);
  const { searchParams } = await mailed(page);
  expect(plain(searchParams.get('subject') ?? '')).toMatch(/Budget citoyen 2023 du Pas-de-Calais/);
  const body = searchParams.get('body') ?? '';
  expect(plain(body)).toMatch(/4 initiatives.*60 000 €/);
  expect(body).toContain(`/initiatives/2023/${CULTURE}`);
  expect(faults.filter((fault) => !fault.includes('mailto:'))).toEqual([]);
});

test('on paper it ends on what was asked and on its address, in words and as a code that reads the same', async () => {
  const { page } = await openCatalogue(CULTURE);
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.adresse-imprimee');
  await expect.poll(() => printed.isVisible()).toBe(true);
  await expect.poll(() => printed.innerText()).toContain(`/initiatives/2023/${CULTURE}`);
  expect(plain(await printed.innerText())).toMatch(/Artois.*Culture|Culture.*Artois/);
  const svg = parseHTML(await printed.innerHTML()).document.querySelector('svg');
  expect(readQr(svg!)).toBe(await printed.locator('span').innerText());
  expect(await page.locator('.catalogue-compte').isVisible()).toBe(true);
});
