/** Nothing moves for who asked for no motion; for others, nothing moves long. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browser, ready } from '../support/browser.ts';
import { PHONE, symbole } from './carte/support.ts';

/** Milliseconds: longer, a motion is waited for. */
const SHORT = 150;

declare global {
  interface Window {
    /** What moved since the page was opened, and for how many milliseconds in all. */
    motions: [what: string, duration: number][];
  }
}

const JOURNEYS: readonly (readonly [name: string, url: string, act: (page: Page) => Promise<unknown>])[] = [
  [
    'the menu and the links of a page',
    '/',
    async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.keyboard.press('Escape');
      await page.locator('main a').first().hover();
    },
  ],
  [
    'the catalogue, its filters and its table',
    '/initiatives/2023/?q=jardin',
    async (page) => {
      await ready(page);
      await page.locator('.catalogue-filtrer').click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
      await page.getByRole('dialog').getByText('Tableau', { exact: true }).click();
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the map, its measures, its panel and its zoom',
    '/carte/2023/',
    async (page) => {
      await ready(page);
      await page.locator('.carte-mesures').getByText('Nombre d’initiatives', { exact: true }).click();
      await symbole(page, 'Béthune').click();
      await page.keyboard.press('Escape');
      await page.getByLabel('Zoomer sur').selectOption('Audomarois');
    },
  ],
  [
    'an initiative, its shares and its details',
    '/initiatives/2023/la-mine-d-art/',
    async (page) => {
      await page.getByText('Citer', { exact: true }).click();
      await page.locator('main .bouton:visible').first().hover();
    },
  ],
];

/** All that moves from the opening of a page to a moment after the last gesture, with its milliseconds. */
async function motionsOf(
  url: string,
  act: (page: Page) => Promise<unknown>,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<Window['motions']> {
  const context = await browser.newContext({ reducedMotion, locale: 'fr-FR', ...PHONE });
  await context.addInitScript(() => {
    window.motions = [];
    const record = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      for (const animation of target.getAnimations())
        window.motions.push([
          `${target.localName} ${target.getAttribute('class') ?? ''}`,
          Number(animation.effect?.getComputedTiming().endTime),
        ]);
    };
    addEventListener('transitionrun', record, true);
    addEventListener('animationstart', record, true);
  });
  const page = await context.newPage();
  await page.goto(new URL(url, inject('siteUrl')).href);
  await act(page);
  await page.waitForTimeout(SHORT);
  const motions = await page.evaluate(() => window.motions);
  await context.close();
  return motions;
}

describe.each(JOURNEYS)('%s', (_name, url, act) => {
  test('stand still for who asked for less motion', async () => {
    expect(await motionsOf(url, act, 'reduce')).toEqual([]);
  });

  test('move no longer than a moment for others', async () => {
    const motions = await motionsOf(url, act, 'no-preference');
    // The map slides from one zoom to the other in the quarter of a second that Leaflet fixes: it shows where one goes.
    const own = motions.filter(([what]) => !what.includes('leaflet-'));
    expect(own.filter(([, duration]) => duration > SHORT)).toEqual([]);
    expect(motions.filter(([, duration]) => duration > 250)).toEqual([]);
  });
});
