/** What answers a gesture in the next image, and what follows it: a slow phone shows first that it heard. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { walk } from '../support/browser.ts';
import { truth } from '../support/truth.ts';
import { openCarte, PHONE } from './carte/support.ts';
import { openCatalogue, sentence } from './catalogue/support.ts';

/**
 * Clicks on `target` and reads `seen` at once, then when nothing is busy any more.
 *
 * @returns the two readings, each with whether a region says that it is busy
 */
function readAround(page: Page, target: string, seen: string): Promise<[text: string, busy: boolean][]> {
  return page.evaluate(
    async ([selector, watched]) => {
      const read = (): [string, boolean] => [
        [...document.querySelectorAll(watched)]
          .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
          .join(' | '),
        document.querySelector('[aria-busy]') !== null,
      ];
      document.querySelector<HTMLElement>(selector)?.click();
      const first = read();
      while (document.querySelector('[aria-busy]')) await new Promise(requestAnimationFrame);
      return [first, read()];
    },
    [target, seen] as const,
  );
}

test('a filter of the catalogue becomes a chip before the list follows', async () => {
  const { page } = await openCatalogue();
  const before = sentence(truth.initiatives, truth.total);
  const [first, then] = await readAround(
    page,
    'input[value="artois"]',
    '.catalogue-puces li, .catalogue-compte > span',
  );
  const artois = truth.parTerritoire['Artois'];
  expect(first).toEqual([expect.stringContaining('Artois'), true]);
  expect(first?.[0]).toContain(before);
  expect(then).toEqual([
    expect.stringContaining(sentence(artois?.initiatives ?? 0, artois?.montant ?? 0).split(' sur ')[0] ?? ''),
    false,
  ]);
});

test('the table of the catalogue shows its order before its rows, and adds up what it shows', async () => {
  const { page } = await openCatalogue('?vue=tableau&territoire=artois');
  const rows = '.catalogue-tableau tbody tr:first-child [data-champ="montant"]';
  const [first, then] = await readAround(page, 'th[data-tri="montant"] button', `th[aria-sort="descending"], ${rows}`);
  const greatest = Math.max(...truth.lignes.map(({ montant }) => montant));
  expect(first).toEqual([expect.stringContaining('Montant proposé'), true]);
  expect(then).toEqual([expect.stringContaining(greatest.toLocaleString('fr-FR').replace(/\s/g, ' ')), false]);
  const total = await page.locator('.catalogue-tableau tfoot').innerText();
  expect(total.replace(/\s/g, ' ')).toContain(
    `${truth.parTerritoire['Artois']?.montant.toLocaleString('fr-FR').replace(/\s/g, ' ') ?? ''} €`,
  );
});

test('the sheet of filters is there before its boxes, and hides the list that it covers', async () => {
  const { page } = await openCatalogue('', PHONE);
  const scroll = (): Promise<number> => page.evaluate(() => scrollY);
  await page.evaluate(() => {
    scrollTo({ top: 3000, behavior: 'instant' });
  });
  const place = await scroll();
  const [first, then] = await readAround(page, '[data-action="filtrer"]', 'dialog[open] :is(h2, legend)');
  expect(first).toEqual(['Filtrer', true]);
  expect(then).toEqual([expect.stringContaining('Filtrer | Affichage'), false]);
  expect(await page.locator('.catalogue-resultats').evaluate((list) => getComputedStyle(list).contentVisibility)).toBe(
    'hidden',
  );
  await page.keyboard.press('Escape');
  expect(await scroll()).toBe(place);
});

test('a symbol of the map is chosen before its panel opens', async () => {
  const { page } = await openCarte('', PHONE);
  const [first, then] = await readAround(
    page,
    '.carte-bouton',
    '.carte-bouton.choisi, .carte-panneau:not([hidden]) h2',
  );
  expect(first?.[1]).toBe(true);
  expect(first?.[0]).toMatch(/^\d/);
  expect(then).toEqual([expect.stringMatching(/^\d.* \| \p{L}/u), false]);
});

test('the map counts instead of adding up, once the switch is on the screen', async () => {
  const { page } = await openCarte('', PHONE);
  const [first, then] = await readAround(page, '.carte-mesures input[value="nombre"]', '.carte-disque');
  expect(first?.[1]).toBe(true);
  expect(then?.[1]).toBe(false);
  expect(then?.[0]).not.toBe(first?.[0]);
});

test.each([
  ['/initiatives/2023/', '**/catalogue.*.js', 'dialog'],
  ['/carte/2023/', '**/controller.*.js', 'dialog.carte-filtres'],
])('a button of %s that is touched before its script is there answers when it is', async (path, script, answer) => {
  const { page, open, close } = await walk({ viewport: { width: 360, height: 740 } });
  onTestFinished(close);
  const held = Promise.withResolvers<undefined>();
  await page.route(script, (route) => held.promise.then(() => route.continue()));
  await open(path);
  await page.getByRole('button', { name: 'Filtrer' }).click();
  expect(await page.locator(answer).isVisible()).toBe(false);
  held.resolve(undefined);
  await page.locator(answer).waitFor({ timeout: 5000 });
});

test('a frame that is chosen before the script of the codes is there stays chosen', async () => {
  const { page, open, close } = await walk();
  onTestFinished(close);
  const held = Promise.withResolvers<undefined>();
  await page.route('**/integrer.*.js', (route) => held.promise.then(() => route.continue()));
  const opened = open('/integrer/');
  const select = page.locator('#initiatives select');
  await select.selectOption({ index: 3 });
  const chosen = await select.inputValue();
  held.resolve(undefined);
  await opened;
  await expect.poll(() => page.locator('#initiatives code').textContent()).toBe(chosen);
});
