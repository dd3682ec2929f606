import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the browser that the global setup launched. Whoever connects closes. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/** A page of the served site, and what went wrong in it since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, policy violations, failed requests and requests to other servers. */
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
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') faults.push(`other server: ${request.url()}`);
  });
  await page.goto(origin + url);
  return { page, faults, close: () => context.close() };
}
