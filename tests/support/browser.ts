import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { listenToFaults } from './faults.ts';

/** Connects to the browser that the global setup launched. Whoever connects closes. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/** A page of the served site, and what went wrong in it since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, policy violations, dialogs, failed requests and requests to other servers. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page of the served site in a context of its own, without animations.
 *
 * @param url address from the root of the server
 */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const origin = new URL(inject('siteUrl')).origin;
  listenToFaults(page, origin, (fault) => faults.push(fault));
  await page.goto(origin + url);
  return { page, faults, close: () => context.close() };
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
