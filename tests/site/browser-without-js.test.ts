import { expect } from 'vitest';
import { testEachKind } from '../support/site/browser-checks.ts';

testEachKind('without JavaScript, shows its content', { javaScriptEnabled: false }, async (walked, url) => {
  const { page, faults, open } = walked;
  await open(url);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
});
