import { expect, test } from 'vitest';
import { browser, visit, type Visit } from '../support/browser.ts';

/** Opens an address that leads nowhere; the browser's own complaint about the answer is no fault. */
async function withPage(
  url: string,
  steps: (visited: Visit) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const visited = await visit(browser, url, { javaScriptEnabled });
  await steps(visited);
  expect(visited.faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);
}

test('an address with a slip readies the search, which finds what was meant', async () => {
  await withPage('/initiatives/2023/la-mine-dart/', async ({ page }) => {
    const field = page.getByRole('searchbox');
    expect(await field.inputValue()).toBe('la mine dart');
    await field.press('Enter');
    // « dart » may be a word: what was meant is offered, and left to the reader.
    await page.getByRole('button', { name: 'Vouliez-vous dire « mine Art »' }).click();
    await page.getByRole('link', { name: /^La Mine d/ }).click();
    await page.waitForURL('**/initiatives/2023/la-mine-d-art/');
  });
});

test('at any depth, styles and links hold', async () => {
  await withPage('/un/deux/territoire/artois', async ({ page }) => {
    await page.getByRole('link', { name: 'Plan du site' }).first().click();
    await page.waitForURL('**/plan-du-site/');
  });
});

test('a hostile address is words for the search, and nothing else', async () => {
  await withPage('/%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src=x%20onerror=alert(2)%3E/', async ({ page }) => {
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toMatch(/^[\p{L}\p{N} ]+$/u);
  });
});

test('without JavaScript, the search, the main ways and the site map are there', async () => {
  await withPage(
    '/rien/du/tout/',
    async ({ page }) => {
      const main = page.locator('main');
      expect(await main.getByRole('searchbox').isVisible()).toBe(true);
      for (const name of ['Accueil', 'Initiatives', 'Carte', 'Plan du site'])
        expect(await main.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    },
    false,
  );
});
