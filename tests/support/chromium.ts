import { type BrowserServer, chromium } from 'playwright-core';
import { chromiumOptions } from '../../scripts/shared/chromium.ts';

/**
 * Launches a browser that several test workers can share.
 *
 * @throws Error when no browser can be found
 */
export async function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await chromiumOptions());
}
