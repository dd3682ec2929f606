/** The codes of /integrer/, pasted into a page of another site. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { connectBrowser, visit } from '../../support/browser.ts';
import { DIST } from '../../support/dist.ts';
import { readSite } from '../../support/site/model.ts';

const integrer = readSite(DIST).pages.find(({ url }) => url === '/integrer/')!.document;

/** A link of /integrer/, with the heights it proposes: for any width, for 480 and for 280 pixels. */
const vues = Array.from(integrer.querySelectorAll('[data-hauteurs]'), (link) => ({
  url: link.getAttribute('href')!,
  titre: link.textContent,
  hauteurs: link.getAttribute('data-hauteurs')!.split(' ').map(Number),
}));
const fiches = vues.filter(({ url }) => url.startsWith('/embed/initiatives/'));
const listes = vues.filter(({ url }) => /^\/embed\/territoires\/.*\d\/$/.test(url));
const carte = vues.find(({ url }) => /^\/embed\/carte\/\d+\/$/.test(url))!;
const by = (of: (vue: (typeof vues)[number]) => number) => (a: (typeof vues)[number], b: (typeof vues)[number]) =>
  of(a) - of(b);
const highest = by(({ hauteurs }) => -hauteurs[0]!);
const title = by(({ titre }) => titre.length);
const [shortest, longest] = [fiches.toSorted(title)[0]!, fiches.toSorted(title).at(-1)!];

let browser: Browser;
let host: Server;
beforeAll(async () => {
  browser = await connectBrowser();
  host = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  host.close();
});

/** A page of another origin that frames `url`, once the frame has its faces. */
async function embed(
  url: string,
  width: number,
  height: number,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; frame: Frame; faults: readonly string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
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
  return { page, frame: frame!, faults, close: () => context.close() };
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
    ['the shortest title', shortest],
    ['the card that asks for most', fiches.toSorted(highest)[0]!],
    ['the card that asks for least', fiches.toSorted(highest).at(-1)!],
    ['the longest list', listes.toSorted(highest)[0]!],
    ['the shortest list', listes.toSorted(highest).at(-1)!],
    ['the map', carte],
  ])('%s is shown whole at the heights proposed', async (_name, { url, hauteurs }) => {
    const { page, frame, faults, close } = await embed(url, 280, hauteurs[0]!);
    const sizes = [
      [280, hauteurs[0]],
      [600, hauteurs[0]],
      [1100, hauteurs[0]],
      [480, hauteurs[1]],
      [280, hauteurs[2]],
    ] as const;
    for (const [width, height] of sizes) {
      await page.evaluate(
        ([w, h]) => {
          const [iframe] = document.getElementsByTagName('iframe');
          [iframe!.width, iframe!.height] = [String(w), String(h)];
        },
        [width, height],
      );
      expect([width, height, ...(await overflow(frame))]).toEqual([width, height, 0, 0]);
    }
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('a card and a map say all without JavaScript, and their links leave the frame alone', async () => {
    for (const [url, link] of [
      [longest.url, 'h1 a'],
      [carte.url, '.carte-symbole:visible'],
    ] as const) {
      const { page, frame, close } = await embed(url, 280, 900, { javaScriptEnabled: false });
      const popup = page.waitForEvent('popup');
      await frame.locator(link).first().click();
      expect(new URL((await popup).url()).pathname).not.toContain('/embed/');
      expect(new URL(frame.url()).pathname).toBe(url);
      expect(await frame.locator('footer').innerText()).toMatch(/^Source\u00A0:/);
      await close();
    }
  });

  test('no other page of the site lets itself be framed', async () => {
    const { frame, faults, close } = await embed('/integrer/', 600, 600);
    await expect.poll(() => faults.join()).toContain('frame-ancestors');
    expect(await frame.locator('h1').count()).toBe(0);
    await close();
  });

  test('the map comes alive and tells a commune', async () => {
    const { frame, faults, close } = await embed(carte.url, 360, carte.hauteurs[0]!);
    await frame.locator('[data-etat="pret"]').waitFor();
    await frame.getByRole('button', { name: /^Béthune/ }).click();
    const panel = frame.getByRole('dialog', { name: 'Béthune' });
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(1);
    await panel.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each([
  ['a card', longest.url],
  ['a list', listes.toSorted(highest)[0]!.url],
  ['the map', carte.url],
])('%s, alone', (_name, url) => {
  test('is accessible at 280 px in dark and wide in light', async () => {
    const { page, faults, close } = await visit(browser, url, {
      viewport: { width: 280, height: 700 },
      colorScheme: 'dark',
    });
    expect.soft(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 900, height: 700 });
    if (url === carte.url) await page.locator('[data-etat="pret"]').waitFor();
    expect.soft(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
