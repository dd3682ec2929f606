import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../axe.ts';
import { connectBrowser, visit } from '../browser.ts';
import { DIST } from '../dist.ts';
import { onePageOfEachKind } from './kinds.ts';
import { readSite } from './model.ts';

/**
 * Declares one test for a page of each kind, with the browser that its file shares. Each setting has a
 * test file of its own, so that they run side by side.
 */
export function testEachKind(name: string, check: (browser: Browser, url: string) => Promise<void>): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());
  describe(name, () => {
    test.each([...onePageOfEachKind(readSite(DIST))])('a page like %s', (_kind, { url }) => check(browser, url));
  });
}

/** Accessible, no wider than the window, without error, and served by one server. */
export async function checkPage(browser: Browser, url: string, settings: BrowserContextOptions): Promise<void> {
  const { page, faults, close } = await visit(browser, url, settings);
  expect.soft(await axeViolations(page)).toEqual([]);
  expect.soft(await overflowing(page)).toEqual([]);
  await page.waitForLoadState('networkidle');
  expect.soft(faults).toEqual([]);
  await close();
}

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
