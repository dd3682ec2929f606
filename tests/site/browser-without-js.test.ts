import { expect } from 'vitest';
import { visit } from '../support/browser.ts';
import { testEachKind } from '../support/site/browser-checks.ts';

testEachKind('without JavaScript, shows its content', async (browser, url) => {
  const { page, faults, close } = await visit(browser, url, { javaScriptEnabled: false });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
  await close();
});
