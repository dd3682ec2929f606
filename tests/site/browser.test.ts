import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { connectBrowser, visit } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { onePageOfEachKind } from '../support/site/kinds.ts';
import { readSite } from '../support/site/model.ts';

// The narrowest width at which a page must not scroll sideways is one of WCAG 2.2, 1.4.10.
const SETTINGS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each([...onePageOfEachKind(readSite(DIST))])('a page like %s', (_kind, { url }) => {
  test.each(SETTINGS)(
    'is accessible, keeps to its width, has no error and asks no other server ($colorScheme, $viewport.width px)',
    async (settings) => {
      const { page, faults, close } = await visit(browser, url, settings);
      expect.soft(await axeViolations(page)).toEqual([]);
      expect.soft(await overflowing(page)).toEqual([]);
      await page.waitForLoadState('networkidle');
      expect.soft(faults).toEqual([]);
      await close();
    },
  );

  test('shows its content without JavaScript', async () => {
    const { page, faults, close } = await visit(browser, url, { javaScriptEnabled: false });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
    await close();
  });
});

/** The outermost elements that reach beyond the right edge of a page that scrolls sideways; empty when it does not. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = Array.from(document.body.querySelectorAll('*'));
    const beyond = all.filter((element) => element.getBoundingClientRect().right > clientWidth);
    const outermost = beyond.filter((element) => !beyond.includes(element.parentElement ?? element));
    return [`${scrollWidth} px wide`, ...outermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}
