import type { Browser, Page } from 'playwright-core';
import { RALENTI } from './frappe.ts';
import { trace, workAfter } from './trace.ts';

/** What a reader does, and where. */
export interface Geste {
  readonly nom: string;
  /** Address of the page, below the base path. */
  readonly path: string;
  /** Until then the page does not answer yet. */
  readonly pret?: string;
  /** What comes first and is not measured. */
  readonly avant?: (page: Page) => Promise<unknown>;
  readonly geste: (page: Page) => Promise<unknown>;
}

const CATALOGUE = { path: 'initiatives/', pret: 'catalogue-initiatives[data-etat="pret"]' } as const;
const CARTE = { path: 'carte/', pret: 'carte-communes[data-etat="pret"]' } as const;

const openSheet = (page: Page): Promise<void> => page.locator('.catalogue-filtrer').click();
const showTable = (page: Page): Promise<void> => page.getByText('Tableau', { exact: true }).click();

/** The gestures whose answer is awaited most, on the pages that work most for them. */
export const GESTES: readonly Geste[] = [
  { nom: 'ouvrir le menu', path: '', geste: (page) => page.getByRole('button', { name: 'Menu', exact: true }).click() },
  // The first use of the catalogue loads its code: it is there before what is measured.
  { nom: 'ouvrir les filtres', ...CATALOGUE, geste: openSheet },
  {
    nom: 'cocher un filtre',
    ...CATALOGUE,
    avant: openSheet,
    geste: (page) => page.getByRole('dialog').getByRole('checkbox').first().click(),
  },
  { nom: 'passer au tableau', ...CATALOGUE, avant: openSheet, geste: showTable },
  {
    nom: 'trier le tableau',
    ...CATALOGUE,
    avant: async (page) => {
      await openSheet(page);
      await showTable(page);
      await page.keyboard.press('Escape');
    },
    geste: (page) => page.locator('.catalogue-tableau th button').nth(1).click(),
  },
  {
    nom: 'trier les montants',
    path: 'montants/',
    geste: (page) => page.locator('montants-tableau th button').first().click(),
  },
  { nom: 'ouvrir une commune', ...CARTE, geste: (page) => page.locator('.carte-bouton').last().click() },
  {
    nom: 'passer aux nombres',
    ...CARTE,
    geste: (page) => page.locator('.carte-mesures').getByText('Nombres', { exact: true }).click(),
  },
];

/** The browser tells of no event shorter than that, and rounds to half of it. */
const LEAST = 16;
/** Milliseconds after which a page has done what it does by itself, slowed down as it is. */
const REST = 1000;

/** How long a gesture takes to be answered, in milliseconds. */
export interface Reponse {
  /** From the finger to the image, as INP counts it: other programs of the machine count too. */
  readonly attente: number;
  /** What the page itself works for it, from the click to the frame that answers. */
  readonly travail: number;
}

/**
 * Makes a gesture on a phone whose processor is slowed down, several times, each on a page just opened.
 *
 * @param url address of the served site, with its final slash
 */
export async function measureGeste(browser: Browser, url: string, geste: Geste, times: number): Promise<Reponse[]> {
  const reponses: Reponse[] = [];
  for (let time = 0; time < times; time += 1) reponses.push(await measureOnce(browser, url, geste));
  return reponses;
}

async function measureOnce(browser: Browser, url: string, { path, pret, avant, geste }: Geste): Promise<Reponse> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(url + path);
  // An address without a state leaves the catalogue asleep until somebody comes to it.
  if (pret !== undefined) {
    await page.locator('catalogue-initiatives input[type="search"], body').first().focus();
    await page.locator(pret).waitFor();
  }
  await avant?.(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
  await page.waitForTimeout(REST);
  await page.evaluate((durationThreshold) => {
    window.gestes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId) window.gestes.push(entry.duration);
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
  }, LEAST);
  const events = await trace(session, async () => {
    await geste(page);
    await page.waitForTimeout(REST);
  });
  const durations = await page.evaluate(() => window.gestes);
  await context.close();
  return { attente: Math.max(LEAST, ...durations), travail: Math.max(0, ...workAfter(events, 'click', REST)) };
}

declare global {
  interface Window {
    /** Milliseconds of each event of the gestures. */
    gestes: number[];
  }
}
