/** Every page of the built site in a browser, under the headers that it is published with. */
import { expect, inject, test } from 'vitest';
import { browser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { listenToFaults } from '../support/faults.ts';
import { readSite } from '../support/site/model.ts';

const PAGES_AT_ONCE = 2;

// As many pages more with each edition.
const timeout = 300_000;

test(
  'every page loads whole from its own server, within its policy, without a word in the console',
  { timeout },
  async () => {
    const { origin } = new URL(inject('siteUrl'));
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
    const { pages } = readSite(DIST);
    const urls = pages.map(({ url }) => url);
    const moved = new Set(pages.filter(({ isRedirection }) => isRedirection).map(({ url }) => url));
    const left = urls.toReversed();
    const faults: string[] = [];
    const walk = async (): Promise<void> => {
      const page = await context.newPage();
      listenToFaults(page, origin, (fault) => faults.push(`${new URL(page.url()).pathname}: ${fault}`));
      for (let url = left.pop(); url !== undefined; url = left.pop()) {
        const response = await page.goto(origin + url);
        if (response?.status() !== 200) faults.push(`${url}: answers ${response?.status() ?? 'nothing'}`);
        // A page that has moved goes on by itself: it is left to do so before the next one is asked for.
        if (moved.has(url)) await page.waitForURL((reached) => reached.pathname !== url);
      }
    };
    await Promise.all(Array.from({ length: PAGES_AT_ONCE }, walk));
    await context.close();
    expect(urls.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  },
);
