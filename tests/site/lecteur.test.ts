/** What a screen reader is given on the main journeys: landmarks, headings, names of controls, sentences of state. */
import { expect, test } from 'vitest';
import outlines from '../fixtures/lecteur-d-ecran.json' with { type: 'json' };
import { ready, visit2023 } from '../support/browser.ts';
import { foundInOrder, nameless, readOutline } from '../support/outline.ts';
import { symbole } from './carte/support.ts';

test.each(outlines)('$says', async ({ url, part, opens, expected }) => {
  const { page } = await visit2023(url);
  if (opens !== undefined) {
    await ready(page);
    await symbole(page, opens).click();
  }
  const read = (): Promise<string[]> => readOutline(page.locator(part));
  // The count after a search waits for a pause.
  await expect.poll(async () => foundInOrder(await read(), expected), { timeout: 5000 }).toEqual(expected);
  expect(nameless(await read())).toEqual([]);
});
