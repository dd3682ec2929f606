import { type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { listenToFaults } from './faults.ts';

/** One connection to the browser of the global setup for all the files that a worker runs: it ends with the worker. */
export const browser = await chromium.connect(inject('browserEndpoint'));

/** A page of the served site, and what went wrong in it since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, policy violations, dialogs, failed requests and requests to other servers. */
  readonly faults: readonly string[];
}

/**
 * Opens a page of the served site in a context of its own, without animations, until the end of the test: nothing may
 * have gone wrong in it by then, unless the test looks at `faults` itself.
 *
 * @param url address from the root of the server
 */
export async function visit(url: string, options: Options = {}, server = inject('siteUrl')): Promise<Visit> {
  const { page, faults, open, close } = await walk(options, server);
  let areLookedAt = false;
  onTestFinished(async () => {
    await close();
    if (!areLookedAt) expect(faults).toEqual([]);
  });
  await open(url);
  return {
    page,
    get faults() {
      areLookedAt = true;
      return faults;
    },
  };
}

/** Opens, of the site with the edition of 2023 alone, a page that shows the latest edition, whichever it is. */
export const visit2023 = (url: string, options?: Options): Promise<Visit> =>
  visit(url, options, inject('siteUrlOf2023'));

/** How a page is opened: as Playwright has it, with a stub put in place before its scripts run. */
export type Options = BrowserContextOptions & { readonly stub?: () => void };

/** A page that goes from one address of the served site to another, and what went wrong in it since the last `open`. */
export interface Walk extends Visit {
  readonly open: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A page like that of `visit`, still empty. What a browser compiled and kept for one address serves for the next.
 *
 * @param url of the server that it goes through
 */
export async function walk({ stub, ...options }: Options = {}, url = inject('siteUrl')): Promise<Walk> {
  const common = { reducedMotion: 'reduce', locale: 'fr-FR', viewport: { width: 1280, height: 800 } } as const;
  const context = await browser.newContext({ ...common, ...options });
  if (stub) await context.addInitScript(stub);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  listenToFaults(page, origin, (fault) => faults.push(fault));
  const open = async (path: string): Promise<void> => {
    faults.length = 0;
    await page.goto(origin + path);
  };
  return { page, faults, open, close: () => context.close() };
}

/**
 * Waits until a page has done what a gesture set off: the regions that it draws a moment later say that they are busy.
 * Only then can a test tell what the gesture did not do.
 */
export async function settle(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Waits until the island of a page shows the state of its address. */
export async function ready(page: Page | Frame): Promise<void> {
  await page.locator('[data-etat="pret"]').waitFor();
}

/**
 * Lets a page write to the clipboard, and reads what it wrote: the policy of the site lets nobody read the clipboard
 * back. Lasts as long as the document.
 */
export async function watchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.context().grantPermissions(['clipboard-write'], { origin: new URL(page.url()).origin });
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset['copie'] = text;
    };
  });
  return () => page.evaluate(() => document.documentElement.dataset['copie'] ?? '');
}
