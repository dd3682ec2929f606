/** Every page of the built site and what its islands can show, in a browser, under the headers that it is published with. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { listenToFaults } from '../support/faults.ts';
import { readSite } from '../support/site/model.ts';

const PAGES_AT_ONCE = 2;

const { origin } = new URL(inject('siteUrl'));
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await connectBrowser();
  context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
  // The console tells of them too, but in words that change.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy: ${effectiveDirective} ${blockedURI}`);
    });
  });
});

afterAll(() => browser.close());

/** A page of the shared context, whose faults are named after the address they happen at. */
async function openPage(faults: string[]): Promise<Page> {
  const page = await context.newPage();
  listenToFaults(page, origin, (fault) => faults.push(`${new URL(page.url()).pathname}: ${fault}`));
  return page;
}

test('every page loads whole from its own server, within its policy, without a word in the console', async () => {
  const urls = readSite(DIST).pages.map(({ url }) => url);
  const left = urls.toReversed();
  const faults: string[] = [];
  const walk = async (): Promise<void> => {
    const page = await openPage(faults);
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const response = await page.goto(origin + url);
      if (response?.status() !== 200) faults.push(`${url}: answers ${response?.status() ?? 'nothing'}`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, walk));
  expect(urls.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

/** A state that the scripts of a page make, what shows that it is reached, and the addresses of other servers that it may ask. */
interface Etat {
  readonly url: string;
  readonly make: (page: Page) => Promise<unknown>;
  /** A selector: shown when the state is reached. */
  readonly reached: string;
}

const TILE = 'https://data.geopf.fr/';
const nothing = (): Promise<void> => Promise.resolve();
/** A PNG of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const ETATS: readonly (readonly [name: string, etat: Etat])[] = [
  [
    'the catalogue searched, filtered and sorted, as cards',
    {
      url: '/initiatives/?q=jardin&territoire=artois&tri=montant',
      make: nothing,
      reached: '[data-etat="pret"] .catalogue-puces li',
    },
  ],
  [
    'the catalogue as a table, its sheet of filters open',
    {
      url: '/initiatives/?q=jardin&vue=tableau',
      make: async (page) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.locator('.catalogue-filtrer').click();
      },
      reached: '[data-etat="pret"] dialog[open] [type="checkbox"]',
    },
  ],
  [
    'the catalogue without an answer',
    {
      url: '/initiatives/?q=zorglub&theme=magie',
      make: nothing,
      reached: '[data-etat="pret"] .catalogue-vide',
    },
  ],
  [
    'the map by number, with a panel open',
    {
      url: '/carte/?zoom=audomarois',
      make: async (page) => {
        await page.locator('.carte-mesures').getByText('Nombres', { exact: true }).click();
        await page.locator('.carte-bouton').first().click();
      },
      reached: '.carte-panneau li',
    },
  ],
  [
    'a range of the annex',
    {
      url: '/annexe/2023/#L12',
      make: (page) => page.locator('#L9 > .source-numero').click({ modifiers: ['Shift'] }),
      reached: '#L10.surlignee',
    },
  ],
];

describe('the same holds once scripts have made', () => {
  test.each(ETATS)('%s', async (_name, { url, make, reached }) => {
    const faults: string[] = [];
    const page = await openPage(faults);
    await page.goto(origin + url);
    await page.locator('[data-etat="pret"], body:not(:has([data-etat]))').first().waitFor();
    await make(page);
    await page.locator(reached).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the map on its background, which asks its own server and no other', async () => {
    const faults: string[] = [];
    const page = await openPage(faults);
    await page.route(`${TILE}**`, (route) => route.fulfill({ contentType: 'image/png', body: PNG }));
    await page.goto(`${origin}/carte/`);
    await page.locator('[data-etat="pret"]').waitFor();
    await page.getByLabel('Afficher le fond de carte IGN').check();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    const asked = faults.filter((fault) => fault.includes(`other server: ${TILE}wmts?`));
    expect(asked.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !asked.includes(fault))).toEqual([]);
    await page.close();
  });

  test('the answer to an address that leads nowhere, at any depth', async () => {
    const faults: string[] = [];
    const page = await openPage(faults);
    await page.goto(`${origin}/un/deux/territoire/artois`);
    expect(await page.getByRole('searchbox').inputValue()).toBe('artois');
    // That the page itself is not there is what the browser complains of.
    expect(faults).toEqual([expect.stringContaining('404 (Not Found)')]);
    await page.close();
  });
});
