import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { RALENTI } from './frappe.ts';
import { trace, workAfter, workWithin } from './trace.ts';

/** What a reader does, and where. */
export interface Geste {
  readonly nom: string;
  /** Address of the page, below the base path. */
  readonly path: string;
  /** Until then the page does not answer yet. */
  readonly pret?: string;
  /** What comes first and is not measured. */
  readonly avant?: (page: Page) => Promise<unknown>;
  /** What the finger touches. */
  readonly cible: (page: Page) => Locator;
}

const CATALOGUE = { path: 'initiatives/', pret: 'catalogue-initiatives[data-etat="pret"]' } as const;
const CARTE = { path: 'carte/', pret: 'carte-communes[data-etat="pret"]' } as const;

const filtrer = (page: Page): Locator => page.locator('.catalogue-filtrer');
const tableau = (page: Page): Locator => page.getByText('Tableau', { exact: true });
const openSheet = (page: Page): Promise<void> => filtrer(page).click();

/** The gestures whose answer is awaited most, on the pages that work most for them. */
export const GESTES: readonly Geste[] = [
  {
    nom: 'témoin : un bouton qui ne fait rien',
    ...CATALOGUE,
    avant: (page) =>
      page.evaluate(() => {
        document.body.prepend(Object.assign(document.createElement('button'), { id: 'temoin', textContent: 'Témoin' }));
      }),
    cible: (page) => page.locator('#temoin'),
  },
  { nom: 'ouvrir le menu', path: '', cible: (page) => page.getByRole('button', { name: 'Menu', exact: true }) },
  // The first use of the catalogue loads its code: it is there before what is measured.
  { nom: 'ouvrir les filtres', ...CATALOGUE, cible: filtrer },
  {
    nom: 'cocher un filtre',
    ...CATALOGUE,
    avant: openSheet,
    cible: (page) => page.getByRole('dialog').getByRole('checkbox').first(),
  },
  { nom: 'passer au tableau', ...CATALOGUE, avant: openSheet, cible: tableau },
  {
    nom: 'trier le tableau',
    ...CATALOGUE,
    avant: async (page) => {
      await openSheet(page);
      await tableau(page).click();
      await page.keyboard.press('Escape');
    },
    cible: (page) => page.locator('.catalogue-tableau th button').nth(1),
  },
  {
    nom: 'trier les montants',
    path: 'montants/',
    cible: (page) => page.locator('montants-tableau th button').first(),
  },
  { nom: 'ouvrir une commune', ...CARTE, cible: (page) => page.locator('.carte-bouton').last() },
  {
    nom: 'passer aux nombres',
    ...CARTE,
    cible: (page) => page.locator('.carte-mesures').getByText('Nombres', { exact: true }),
  },
];

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
/** The browser tells of no event shorter than that, and rounds to half of it. */
const LEAST = 16;
/** Milliseconds that a finger stays on a screen to touch something. */
const TOUCHER = 80;
/** Milliseconds after which a page has done what it does by itself, slowed down as it is. */
const REST = 1000;

/** How long a gesture takes to be answered, in milliseconds. */
export interface Reponse {
  /** From the finger to the image, as INP counts it: other programs of the machine count too. */
  readonly attente: number;
  /** What the page itself works for it, from the click to the frame that answers. */
  readonly travail: number;
  /** What it works after that frame, until it rests. */
  readonly suite: number;
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

// Twice: to follow what a page does slows it down, and the finger would wait for that too.
async function measureOnce(browser: Browser, url: string, geste: Geste): Promise<Reponse> {
  const waited = await open(browser, url, geste);
  await watchWaits(waited.page);
  await waited.touch();
  const durations = await waited.page.evaluate(() => window.gestes);
  await waited.page.context().close();
  const worked = await open(browser, url, geste);
  const events = await trace(worked.session, worked.touch);
  await worked.page.context().close();
  const travail = Math.max(0, ...workAfter(events, 'click', REST));
  const whole = Math.max(0, ...workWithin(events, 'click', REST));
  return { attente: Math.max(LEAST, ...durations), travail, suite: whole - travail };
}

interface Ouverte {
  readonly page: Page;
  readonly session: CDPSession;
  /** Makes the gesture and waits until all is done. */
  readonly touch: () => Promise<void>;
}

/** A page slowed down, ready for the gesture. */
async function open(browser: Browser, url: string, { path, pret, avant, cible }: Geste): Promise<Ouverte> {
  const context = await browser.newContext({ ...TELEPHONE, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(url + path);
  // An address without a state leaves the catalogue asleep until somebody comes to it.
  if (pret !== undefined) {
    await page.locator('catalogue-initiatives input[type="search"], body').first().focus();
    await page.locator(pret).waitFor();
  }
  await avant?.(page);
  const place = await centreOf(cible(page));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
  await page.waitForTimeout(REST);
  return {
    page,
    session,
    async touch() {
      await touch(session, place);
      await page.waitForTimeout(REST);
    },
  };
}

function watchWaits(page: Page): Promise<void> {
  return page.evaluate((durationThreshold) => {
    window.gestes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId) window.gestes.push(entry.duration);
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
  }, LEAST);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element, brought into the window first: going there is no part of the gesture. */
async function centreOf(cible: Locator): Promise<Place> {
  await cible.scrollIntoViewIfNeeded();
  const box = await cible.boundingBox();
  if (!box) throw new Error('la cible du geste ne se voit pas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Touches as a finger does. Playwright's own gestures first ask the page what stands there, which the page would be charged with. */
async function touch(session: CDPSession, place: Place): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
  await new Promise((resolve) => setTimeout(resolve, TOUCHER));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

declare global {
  interface Window {
    /** Milliseconds of each event of the gestures. */
    gestes: number[];
  }
}
