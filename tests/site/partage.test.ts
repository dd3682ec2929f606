/** « Partager »: the share sheet, the link, the e-mail, the printer. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit, watchClipboard } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { readSite } from '../support/site/model.ts';

const URL_TESTED = '/initiatives/2023/la-mine-d-art/';
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the e-mail of every page that can be shared', () => {
  const pages = readSite(DIST).pages.filter(({ isRedirection }) => !isRedirection);
  const shared = pages.filter(({ document }) => document.querySelector('.partage'));

  test('there is one on each initiative, territoire, theme, category, commune and structure', () => {
    const kinds = /^\/(?:initiatives\/\d+|territoires|themes|categories|communes|structures)\/[^/]+\/$/;
    expect(shared.map(({ url }) => url)).toEqual(pages.map(({ url }) => url).filter((url) => kinds.test(url)));
    expect(shared.length).toBeGreaterThan(0);
  });

  test('says what the page is about, its amount and its canonical address', () => {
    const wrong = shared.filter(({ document }) => {
      const mail = new URL(document.querySelector('.partage a')?.getAttribute('href') ?? 'mailto:');
      const [texte, blank, adresse, ...rest] = mail.searchParams.get('body')?.split('\r\n') ?? [];
      const titre = plain(document.querySelector('h1')?.textContent ?? '').trim();
      const montant = plain(document.querySelector('main .euros')?.textContent ?? 'none').trim();
      return (
        mail.protocol !== 'mailto:' ||
        !plain(mail.searchParams.get('subject') ?? '').startsWith(titre) ||
        !plain(texte ?? '').includes(titre) ||
        !new RegExp(`ontant[^:]* : ${montant.replace('.', '\\.')}`).test(plain(texte ?? '')) ||
        blank !== '' ||
        adresse !== document.querySelector('link[rel="canonical"]')?.getAttribute('href') ||
        rest.length > 0
      );
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page) => page.locator('.partage [role="status"]');
const canonical = (page: Page): Promise<string | null> => page.locator('link[rel="canonical"]').getAttribute('href');

test('a link is copied, and it is said', async () => {
  const { page } = await visit(URL_TESTED);
  const copied = await watchClipboard(page);
  await press(page, 'Copier le lien');
  await expect.poll(() => status(page).textContent()).toBe('Lien copié.');
  expect(await copied()).toBe(await canonical(page));
  // This Chromium has no share sheet: no button that would do nothing.
  expect(await page.locator('[data-action="partager"]').isVisible()).toBe(false);
});

test('a refused copy shows the address to be selected', async () => {
  const { page } = await visit(URL_TESTED, {
    stub: () => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    },
  });
  await press(page, 'Copier le lien');
  await expect.poll(() => status(page).textContent()).toContain(String(await canonical(page)));
  expect(await status(page).textContent()).toMatch(/^Le navigateur refuse la copie/);
});

test('the share sheet gets title, sentence and address; closing it says nothing, a failure is told', async () => {
  const { page } = await visit(URL_TESTED, {
    stub: () => {
      window.shared = [];
      window.shareFailure = '';
      navigator.share = (data = {}) => {
        window.shared.push(data);
        const failure = window.shareFailure;
        window.shareFailure = '';
        return failure === '' ? Promise.resolve() : Promise.reject(new DOMException('', failure));
      };
      navigator.canShare = () => true;
    },
  });
  const calls = (): Promise<ShareData[]> => page.evaluate(() => window.shared);
  await press(page, 'Partager');
  await expect.poll(async () => (await calls()).length).toBe(1);
  const [data] = await calls();
  expect(data?.title).toBe("La Mine d'Art, lauréate du Budget citoyen 2023 du Pas-de-Calais");
  expect(plain(data?.text ?? '')).toMatch(/^« La Mine d'Art », .* à .*ontant proposé : 25 000 €/);
  expect(data?.url).toBe(await canonical(page));
  for (const name of ['AbortError', 'InvalidStateError']) {
    await page.evaluate((failure) => (window.shareFailure = failure), name);
    await press(page, 'Partager');
    await expect.poll(() => page.evaluate(() => window.shareFailure)).toBe('');
    expect(await status(page).textContent()).toBe('');
  }
  await page.evaluate(() => (window.shareFailure = 'NotAllowedError'));
  await press(page, 'Partager');
  await expect.poll(() => status(page).textContent()).toMatch(/^Le partage n’a pas abouti/);
});

test('what the system cannot share has no button', async () => {
  const { page } = await visit(URL_TESTED, {
    stub: () => {
      navigator.share = () => Promise.resolve();
      navigator.canShare = () => false;
    },
  });
  expect(await page.locator('[data-action="copier"]').isVisible()).toBe(true);
  expect(await page.locator('[data-action="partager"]').isVisible()).toBe(false);
});

test('without JavaScript the e-mail remains, and no button', async () => {
  const { page } = await visit(URL_TESTED, { javaScriptEnabled: false });
  expect(await page.locator('.partage button:visible').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Courriel' }).isVisible()).toBe(true);
});

declare global {
  interface Window {
    shared: ShareData[];
    shareFailure: string;
  }
}
