/**
 * What citizens and journalists come for, from the page where they begin to the answer; a gesture is a text typed, a
 * key or a click. Tasks 1 to 3 and 14 are in pres.test.ts. Answers are those that were found by hand in the annex.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import tasks from '../fixtures/taches.json' with { type: 'json' };
import { ready, settle, visit2023, watchClipboard } from '../support/browser.ts';
import { PHONE } from './carte/support.ts';
import { CATALOGUE, filtre } from './catalogue/support.ts';

interface Task {
  readonly asks: string;
  readonly from: string;
  /** Each by its kind, then by the text or the name that it is given. */
  readonly gestures?: readonly string[][];
  /** What the page then shows, in any order, blanks made plain. */
  readonly answer: readonly string[];
}

const GESTURES: Readonly<Record<string, (page: Page, given: string) => Promise<unknown>>> = {
  type: (page, text) => page.getByRole('searchbox').fill(text),
  follow: (page, name) => page.locator('main').getByRole('link', { name }).first().click(),
  press: (page, name) => page.getByRole('button', { name }).first().click(),
  unfold: (page, name) => page.locator('summary', { hasText: name }).click(),
  tick: (page, name) => filtre(page, new RegExp(`^${name}`)).check(),
};

async function makeGestures(page: Page, gestures: readonly string[][]): Promise<void> {
  for (const [kind = '', given = ''] of gestures) {
    await GESTURES[kind]!(page, given);
    await settle(page);
  }
}

/** Opens the page, makes the gestures, and waits for what the page must show. */
async function carryOut({ from, gestures = [], answer }: Task, phone: boolean): Promise<void> {
  const { page } = await visit2023(from, phone ? PHONE : {});
  if (from === CATALOGUE) await ready(page);
  await makeGestures(page, gestures);
  const shown = async (): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  for (const said of answer) await expect.poll(shown).toMatch(new RegExp(said));
}

test.each<Task>(tasks.citizens)('task $asks: on a phone, in three gestures at the most', async (task) => {
  await carryOut(task, true);
  expect(task.gestures?.length ?? 0).toBeLessThanOrEqual(3);
});

test.each<Task>(tasks.journalists)('task $asks: on a large screen', async (task) => {
  await carryOut(task, false);
});

test('task 12: a selection is shared by its link, in three gestures, and opens the same', async () => {
  const { page } = await visit2023(CATALOGUE);
  await ready(page);
  const copied = await watchClipboard(page);
  await makeGestures(page, [
    ['tick', 'Culture'],
    ['tick', 'Artois'],
    ['press', 'Copier le lien'],
  ]);
  await expect.poll(copied).toMatch(/\/initiatives\/2023\/\?territoire=artois&theme=culture$/);
  const before = await page.locator('.catalogue-compte').innerText();
  await page.goto(await copied());
  await ready(page);
  expect(await page.locator('.catalogue-compte').innerText()).toBe(before);
});

test('task 13: an initiative goes to the printer by one button', async () => {
  const { page } = await visit2023('/initiatives/2023/handi62/', PHONE);
  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset['imprime'] = 'oui');
  });
  await makeGestures(page, [['press', 'Imprimer']]);
  expect(await page.locator('html').getAttribute('data-imprime')).toBe('oui');
});

test('task 19: the file for Excel is the first of its edition, one click away', async () => {
  const { page } = await visit2023('/donnees/');
  const [download] = await Promise.all([page.waitForEvent('download'), makeGestures(page, [['follow', '.csv']])]);
  expect(download.suggestedFilename()).toBe('initiatives-2023-excel.csv');
});
