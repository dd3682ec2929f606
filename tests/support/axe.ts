import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from './browser.ts';

const AXE_TAGS = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  ...['RGAAv4', 'EN-301-549', 'best-practice'],
];
/** The rules that read colours. The third of axe's, color-contrast-enhanced, asks for more than any of our tags. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe's violations on the page as it stands, each with the elements concerned. */
export function axeViolations(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: AXE_TAGS });
}

/**
 * The same in light, then what colours have to do with in dark: the page must have been opened in light, and is in light
 * again when done. Style sheets change nothing but colours in the dark.
 */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const inLight = await run(page, { type: 'tag', values: AXE_TAGS });
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await run(page, { type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark];
}

async function run(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  await settle(page);
  // Once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (options) => {
      const injected = (globalThis as unknown as { axe: typeof axe }).axe;
      // A framed page is a page of its own, looked at as such: here its landmarks would be told apart from those around it.
      const { violations } = await injected.run({ exclude: [['iframe']] }, options);
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
      );
    },
    // Nothing to load ahead: the site has neither sound nor film, and no rule of these tags reads style sheets.
    { resultTypes: ['violations'], runOnly, preload: false } satisfies axe.RunOptions,
  );
}
