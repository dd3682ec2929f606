import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../axe.ts';
import { settle, walk, type Walk } from '../browser.ts';
import { DIST } from '../dist.ts';
import { validateRendered } from './html.ts';
import { onePageOfEachKind } from './kinds.ts';
import { readSite } from './model.ts';

/** Declares one test for a page of each kind, that one browser walks through. `check` opens the address itself. */
export function testEachKind(
  name: string,
  options: BrowserContextOptions,
  check: (walked: Walk, url: string) => Promise<void>,
): void {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk(options);
    return walked.close;
  });
  describe(name, () => {
    test.each([...onePageOfEachKind(readSite(DIST))])('a page like %s', (_kind, { url }) => check(walked, url));
  });
}

interface Setting {
  readonly name: string;
  readonly set: (page: Page) => Promise<unknown>;
  /** Axe reads the page again: where its colours or what it shows may have changed. */
  readonly axe?: boolean;
}

const width = (page: Page, pixels: number) => page.setViewportSize({ width: pixels, height: 720 });

// One after the other on one page: what a setting leaves stays for the next.
const SETTINGS: readonly Setting[] = [
  { name: 'in light, on a wide screen', set: () => Promise.resolve(), axe: true },
  // Without axe, which reads there the colours that the browser no longer paints with.
  { name: 'in forced colours', set: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  {
    // 320 px is 1280 px at 400 % (WCAG 2.2, 1.4.10).
    name: 'in dark, at 320 px',
    set: async (page) => {
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
      await width(page, 320);
    },
    axe: true,
  },
  { name: 'with the text spacing of WCAG 2.2, 1.4.12', set: spaceText },
  {
    name: 'with text twice as large, at 360 px',
    set: async (page) => {
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.documentElement.style.fontSize = '200%';
      });
      await width(page, 360);
    },
  },
  { name: 'with text twice as large, on a wide screen', set: (page) => width(page, 1280) },
];

/** Accessible and no wider than the window in every setting, valid once its scripts ran, without error. */
export async function checkPage({ page, faults, open }: Walk, url: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(url);
  expect.soft(await validateRendered(await page.content(), url), 'once its scripts ran').toEqual([]);
  for (const { name, set, axe } of SETTINGS) {
    await set(page);
    if (axe) expect.soft(await axeViolations(page), name).toEqual([]);
    expect.soft(await findOverflow(page), name).toEqual([]);
  }
  expect.soft(faults).toEqual([]);
}

function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** The outermost elements that reach beyond the right edge of a page that scrolls sideways; empty when it does not. */
export async function findOverflow(page: Page): Promise<string[]> {
  await settle(page);
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = Array.from(document.body.querySelectorAll(':not(svg *, pre *)'));
    const beyond = all.filter((element) => element.getBoundingClientRect().right > clientWidth);
    const outermost = beyond.filter((element) => !beyond.includes(element.parentElement ?? element));
    return [
      `${location.pathname}: ${scrollWidth} px wide`,
      ...outermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}
