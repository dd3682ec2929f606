import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, visit, type Visit, watchClipboard } from '../../support/browser.ts';
import { expectedInitiatives } from '../../support/site/expected.ts';

const longest = expectedInitiatives().toSorted((a, b) => b.titre.length - a.titre.length)[0]!;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const open = (search = ''): Promise<Visit> => visit(browser, `/integrer/${search}`);

const codeOf = (page: Page): Promise<string> => page.getByRole('region', { name: 'Code à coller' }).innerText();
/** What the code would frame. */
async function framedBy(page: Page): Promise<Record<string, string | null>> {
  const iframe = parseHTML(await codeOf(page)).document.querySelector('iframe')!;
  const read = (name: string): string | null => iframe.getAttribute(name);
  return { path: new URL(read('src')!).pathname, title: read('title'), width: read('width'), height: read('height') };
}
const preview = (page: Page) => page.frameLocator('iframe').locator('h1');

test('an initiative is chosen, seen as it will be, copied, and kept in the address', async () => {
  const { page, faults, close } = await open();
  await page.getByLabel('Initiative', { exact: true }).selectOption({ label: longest.titre });
  const path = `/embed/initiatives/${longest.annee}/${longest.slug}/`;
  expect(await framedBy(page)).toMatchObject({ path, title: longest.titre, width: null });
  await preview(page).getByText(longest.titre.slice(0, 40)).waitFor();
  await page.getByLabel('480').check();
  expect(await framedBy(page)).toMatchObject({ path, width: '480' });
  expect((await page.locator('iframe').boundingBox())?.width).toBe(480);

  const copied = await watchClipboard(page);
  await page.getByRole('button', { name: 'Copier le code' }).click();
  await page.getByText('Code copié.').waitFor();
  expect(await copied()).toBe(await codeOf(page));

  await page.reload();
  expect(await framedBy(page)).toMatchObject({ path });
  expect(faults).toEqual([]);
  await close();
});

test('a territoire and the map are framed as they are, or as the latest edition makes them', async () => {
  const { page, faults, close } = await open('?quoi=territoires/artois');
  expect(await framedBy(page)).toMatchObject({ path: '/embed/territoires/artois/' });
  await page.getByLabel('Territoire', { exact: true }).selectOption('Ternois');
  expect(await framedBy(page)).toMatchObject({ path: '/embed/territoires/ternois/' });
  await page.getByLabel('Édition').selectOption({ label: `édition ${longest.annee}` });
  expect(await framedBy(page)).toMatchObject({ path: `/embed/territoires/ternois/${longest.annee}/` });
  await page.getByRole('radio', { name: 'La carte' }).check();
  expect(await framedBy(page)).toMatchObject({ path: `/embed/carte/${longest.annee}/`, height: '620' });
  await preview(page).getByText('la carte').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test.each(['__proto__', '../mentions-legales', '%3Cscript%3E'])(
  'an address that asks for « %s » is told that there is no such thing, and shows another',
  async (quoi) => {
    const { page, faults, close } = await open(`?quoi=${quoi}`);
    expect(await page.getByRole('alert').innerText()).toContain(decodeURIComponent(quoi));
    expect((await framedBy(page))['path']).toMatch(/^\/embed\/initiatives\/\d+\//);
    expect(faults).toEqual([]);
    await close();
  },
);

test('a browser that refuses the clipboard leaves the code selected', async () => {
  const { page, close } = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copier le code' }).click();
  await page.getByText('refuse la copie').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await codeOf(page));
  await close();
});

test('without JavaScript a code is ready and every view has its address', async () => {
  const { page, faults, close } = await visit(browser, '/integrer/', { javaScriptEnabled: false });
  expect(await page.getByRole('region', { name: 'Code de la carte' }).innerText()).toContain('/embed/carte/');
  expect(await page.locator('form:visible, iframe:visible').count()).toBe(0);
  await page.locator('summary').first().click();
  expect(await page.getByRole('link', { name: longest.titre }).isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
