/** The codes of /integrer/, pasted into a page of another site. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseHTML } from 'linkedom';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { browser, ready, visit, walk } from '../../support/browser.ts';
import { DIST } from '../../support/dist.ts';
import { readSite } from '../../support/site/model.ts';

const integrer = readSite(DIST).pages.find(({ url }) => url === '/integrer/')!.document;

/** What /integrer/ offers, as its codes frame it. */
const vues = Array.from(integrer.querySelectorAll('option'), (option) => {
  const frame = parseHTML(option.getAttribute('value')!).document.querySelector('iframe')!;
  const url = new URL(frame.getAttribute('src')!).pathname;
  return { url, titre: option.textContent, hauteur: Number(frame.getAttribute('height')) };
});
const fiches = vues
  .filter(({ url }) => url.startsWith('/embed/initiatives/'))
  .toSorted(by(({ titre }) => titre.length));
const listes = vues
  .filter(({ url }) => /^\/embed\/territoires\/.*\d\/$/.test(url))
  .toSorted(by(({ hauteur }) => hauteur));
const carte = vues.find(({ url }) => /^\/embed\/carte\/\d+\/$/.test(url))!;
const longest = fiches.at(-1)!;

function by(of: (vue: (typeof vues)[number]) => number) {
  return (a: (typeof vues)[number], b: (typeof vues)[number]): number => of(a) - of(b);
}

let host: Server;
beforeAll(async () => {
  host = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return () => host.close();
});

/** A page of another origin that frames `url`, once the frame has its faces. */
async function embed(
  url: string,
  width: number,
  height: number,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; frame: Frame; faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const src = inject('siteUrl') + url.slice(1);
  await page.setContent(
    `<iframe src="${src}" title="x" width="${width}" height="${height}" style="border:0"></iframe>`,
  );
  const frame = await (await page.$('iframe'))!.contentFrame();
  return { page, frame: frame!, faults };
}

/** How far a frame scrolls, each way; needs scripts. */
async function overflow(frame: Frame): Promise<[number, number]> {
  await frame.waitForLoadState();
  return frame.evaluate(async () => {
    await document.fonts.ready;
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
}

describe('in a page of another site', () => {
  test.each([
    ['the longest title', longest],
    ['the shortest title', fiches[0]!],
    ['the longest list', listes.at(-1)!],
    ['the shortest list', listes[0]!],
    ['the map', carte],
  ])('%s is shown whole at the height proposed', async (_name, { url, hauteur }) => {
    const { page, frame, faults } = await embed(url, 320, hauteur);
    for (const width of [320, 480, 600, 1100]) {
      await page.locator('iframe').evaluate((iframe, to) => iframe.setAttribute('width', String(to)), width);
      expect([width, ...(await overflow(frame))]).toEqual([width, 0, 0]);
    }
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('a card and a map say all without JavaScript, and their links leave the frame alone', async () => {
    for (const [url, link] of [
      [longest.url, 'h1 a'],
      [carte.url, '.carte-symbole:visible'],
    ] as const) {
      const { page, frame } = await embed(url, 280, 900, { javaScriptEnabled: false });
      const popup = page.waitForEvent('popup');
      await frame.locator(link).first().click();
      expect(new URL((await popup).url()).pathname).not.toContain('/embed/');
      expect(new URL(frame.url()).pathname).toBe(url);
      expect(await frame.locator('footer').innerText()).toMatch(/^Source\u00A0:/);
    }
  });

  test('no other page of the site lets itself be framed', async () => {
    const { frame, faults } = await embed('/integrer/', 600, 600);
    await expect.poll(() => faults.join()).toContain('frame-ancestors');
    expect(await frame.locator('h1').count()).toBe(0);
  });

  test('the map comes alive and tells a commune', async () => {
    const { frame, faults } = await embed(carte.url, 360, carte.hauteur);
    await ready(frame);
    await frame.getByRole('button', { name: /^Béthune/ }).click();
    const panel = frame.getByRole('dialog', { name: 'Béthune' });
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(1);
    await panel.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});

test('every view that is offered is whole at the height proposed in the narrowest column that the page says', async () => {
  const [, narrowest = ''] = /colonne de (\d+)\u00A0pixels/.exec(integrer.querySelector('main')!.textContent) ?? [];
  const { page, open, close } = await walk();
  const cut: unknown[] = [];
  for (const { url, hauteur } of vues) {
    await page.setViewportSize({ width: Number(narrowest), height: hauteur });
    await open(url);
    const over = await overflow(page.mainFrame());
    if (over.some((pixels) => pixels > 0)) cut.push([url, ...over]);
  }
  expect(vues.length).toBeGreaterThan(fiches.length + listes.length);
  expect(cut).toEqual([]);
  await close();
});

test.each([
  ['a card', longest.url],
  ['a list', listes.at(-1)!.url],
  ['the map', carte.url],
])('%s, alone, is accessible at 280 px in dark and wide in light', async (_name, url) => {
  const { page } = await visit(url, { viewport: { width: 280, height: 700 }, colorScheme: 'dark' });
  expect.soft(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 900, height: 700 });
  if (url === carte.url) await ready(page);
  expect.soft(await axeViolations(page)).toEqual([]);
});
