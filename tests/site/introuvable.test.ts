import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { visit } from '../support/browser.ts';

/** Opens an address that leads nowhere; the browser's own complaint about the answer is no fault. */
async function open(url: string, options?: BrowserContextOptions): Promise<Page> {
  const visited = await visit(url, options);
  onTestFinished(() => expect(visited.faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]));
  return visited.page;
}

test('an address with a slip readies the search, which finds what was meant', async () => {
  const page = await open('/initiatives/2023/la-mine-dart/');
  const field = page.getByRole('searchbox');
  expect(await field.inputValue()).toBe('la mine dart');
  await field.press('Enter');
  // « dart » may be a word: what was meant is offered, and left to the reader.
  await page.getByRole('button', { name: 'Vouliez-vous dire « mine Art »' }).click();
  await page.getByRole('link', { name: /^La Mine d/ }).click();
  await page.waitForURL('**/initiatives/2023/la-mine-d-art/');
});

test('at any depth, styles and links hold', async () => {
  const page = await open('/un/deux/territoire/artois');
  await page.getByRole('link', { name: 'Plan du site' }).first().click();
  await page.waitForURL('**/plan-du-site/');
});

test('a hostile address is words for the search, and nothing else', async () => {
  const page = await open('/%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src=x%20onerror=alert(2)%3E/');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await page.getByRole('searchbox').inputValue()).toMatch(/^[\p{L}\p{N} ]+$/u);
});

test('without JavaScript, the search, the main ways and the site map are there', async () => {
  const page = await open('/rien/du/tout/', { javaScriptEnabled: false });
  const main = page.locator('main');
  expect(await main.getByRole('searchbox').isVisible()).toBe(true);
  for (const name of ['Accueil', 'Initiatives', 'Carte', 'Plan du site'])
    expect(await main.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
});
