/* eslint-disable no-restricted-syntax -- The page offers the latest edition beside each year's. */
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit, type Visit, watchClipboard } from '../../support/browser.ts';
import { expectedInitiatives, latestInitiatives } from '../../support/site/expected.ts';

const longest = expectedInitiatives().toSorted((a, b) => b.titre.length - a.titre.length)[0]!;

/** The latest edition that has a territoire: the page offers it first. */
const yearOf = (label: string): string =>
  expectedInitiatives().findLast(({ territoire }) => territoire === label)!.annee;

const PATH = `/embed/initiatives/${longest.annee}/${longest.slug}/`;
const open = (search = ''): Promise<Visit> => visit(`/integrer/${search}`);

/** The code of a kind of frame, and what it would frame. */
const codeOf = (page: Page, shown: string): Promise<string> =>
  page.getByRole('region', { name: `Code : ${shown}`, exact: true }).innerText();
async function framedBy(page: Page, shown: string): Promise<Record<string, string | null>> {
  const iframe = parseHTML(await codeOf(page, shown)).document.querySelector('iframe')!;
  const read = (name: string): string | null => iframe.getAttribute(name);
  return { path: new URL(read('src')!).pathname, title: read('title') };
}
const FICHE = 'une initiative';
const LISTE = 'un territoire, l’édition la plus récente';
const LISTE_DATEE = 'un territoire, une édition datée';

test('an initiative is chosen, copied, and leads to what its frame shows', async () => {
  const { page } = await open();
  await page.getByLabel('Initiative', { exact: true }).selectOption({ label: longest.titre });
  expect(await framedBy(page, FICHE)).toEqual({ path: PATH, title: longest.titre });
  const copied = await watchClipboard(page);
  await page.getByRole('button', { name: 'Copier le code' }).first().click();
  await page.getByText('Code copié.').waitFor();
  expect(await copied()).toBe(await codeOf(page, FICHE));
  await page.getByRole('link', { name: 'Voir ce que le cadre montre' }).first().click();
  await page.getByRole('heading', { level: 1 }).getByText(longest.titre.slice(0, 40)).waitFor();
  expect(new URL(page.url()).pathname).toBe(PATH);
});

test('a territoire is framed as it is, or as the latest edition makes it', async () => {
  const { page } = await open();
  await page.getByLabel('Territoire', { exact: true }).selectOption('Ternois');
  expect(await framedBy(page, LISTE)).toMatchObject({ path: '/embed/territoires/ternois/' });
  await page.getByLabel('Territoire et édition').selectOption('Artois');
  expect(await framedBy(page, LISTE_DATEE)).toMatchObject({ path: `/embed/territoires/artois/${yearOf('Artois')}/` });
});

test('an initiative and a territoire lead to the code of their own frame', async () => {
  const { page } = await visit(PATH.replace('/embed', ''));
  await page.getByRole('link', { name: 'Intégrer la fiche' }).click();
  await expect.poll(() => framedBy(page, FICHE)).toEqual({ path: PATH, title: longest.titre });
  await page.goto(new URL('/territoires/ternois/', page.url()).href);
  await page.getByRole('link', { name: 'Intégrer la liste' }).click();
  await expect
    .poll(() => framedBy(page, LISTE_DATEE))
    .toMatchObject({ path: `/embed/territoires/ternois/${yearOf('Ternois')}/` });
  expect(await framedBy(page, LISTE)).toMatchObject({ path: '/embed/territoires/ternois/' });
  await expect
    .poll(() => page.locator('#territoires').evaluate((part) => part.getBoundingClientRect().top < 100))
    .toBe(true);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test.each(['__proto__', '../mentions-legales', '%3Cscript%3E'])(
  'an address that asks for « %s » is told that there is no such thing, and shows another',
  async (quoi) => {
    const { page } = await open(`?quoi=${quoi}`);
    expect(await page.getByRole('alert').innerText()).toContain(decodeURIComponent(quoi));
    expect((await framedBy(page, FICHE))['path']).toMatch(/^\/embed\/initiatives\/\d+\//);
  },
);

test('a browser that refuses the clipboard leaves the code selected', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copier le code' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('refuse la copie').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await codeOf(page, FICHE));
});

test('without JavaScript a code of each kind is ready, and the page says what to change in it', async () => {
  const { page } = await visit('/integrer/', { javaScriptEnabled: false });
  const codes = page.getByRole('region', { name: /^Code/ });
  const framed = (await codes.allInnerTexts()).map((code) => / src="https?:\/\/[^/]+([^"]*)"/.exec(code)?.[1]);
  expect(framed).toEqual([
    expect.stringMatching(/^\/embed\/initiatives\/\d+\/[^/]+\/$/),
    expect.stringMatching(/^\/embed\/territoires\/[^/]+\/$/),
    expect.stringMatching(/^\/embed\/territoires\/[^/]+\/\d+\/$/),
    '/embed/carte/',
    `/embed/carte/${latestInitiatives()[0]!.annee}/`,
  ]);
  expect(await page.locator('main :is(select, button):visible').count()).toBe(0);
  for (const name of ['src', 'title', 'height'])
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) })
        .count(),
    ).toBe(1);
});
