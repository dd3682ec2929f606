import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle, visit, watchClipboard } from '../support/browser.ts';
import { truth } from '../support/truth.ts';

const lit = (page: Page): Promise<string[]> =>
  page.locator('.annexe .surlignee').evaluateAll((lines) => lines.map(({ id }) => id));
/** The window is 800 px high. */
async function expectInView(page: Page, line: number): Promise<void> {
  const top = async (): Promise<number> => (await page.locator(`#L${line}`).boundingBox())?.y ?? -1;
  await expect.poll(async () => (await top()) >= 0 && (await top()) < 800).toBe(true);
}
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `L${first + index}`);

describe('the annex', () => {
  test.each([
    ['that a link names', 553, 573],
    ['that no link names', 700, 702],
  ])('lights a range %s, says so, and scrolls to it', async (_which, first, last) => {
    const { page } = await visit(`/annexe/2023/#L${first}-L${last}`);
    expect(await lit(page)).toEqual(range(first, last));
    expect(await page.getByRole('status').textContent()).toBe(`Lignes ${first} à ${last} surlignées.`);
    await expectInView(page, first);
  });

  test('makes a range of two clicks, the second with Shift', async () => {
    const { page } = await visit('/annexe/2023/');
    await page.locator('#L12 > .source-numero').click();
    await page.locator('#L9 > .source-numero').click({ modifiers: ['Shift'] });
    expect(new URL(page.url()).hash).toBe('#L9-L12');
    expect(await lit(page)).toEqual(range(9, 12));
  });

  test('ignores an address that names no line', async () => {
    const { page } = await visit('/annexe/2023/#L99999-L100000');
    expect(await lit(page)).toEqual([]);
  });

  test('reaches the first line of a range without JavaScript', async () => {
    const { page } = await visit('/annexe/2023/#L553-L573', { javaScriptEnabled: false });
    await expectInView(page, 553);
  });
});

test('the table of amounts leads to the table that is sorted and taken away', async () => {
  const { page } = await visit('/montants/2023/');
  await page.getByRole('link', { name: 'dans le tableau du catalogue' }).click();
  await page.getByRole('button', { name: 'Montant proposé' }).waitFor();
  await settle(page);
  const rows = await page
    .locator('.catalogue-tableau tbody tr')
    .evaluateAll((all) => all.map((row) => row.querySelectorAll('th a, td')[1]?.textContent.replace(/\D/g, '')));
  expect(rows.map(Number)).toEqual(truth.lignes.map(({ montant }) => montant));
});

describe('« Citer »', () => {
  test('copies the amount, the sentence and the entry', async () => {
    const { page } = await visit('/initiatives/2023/la-mine-d-art/');
    const copied = await watchClipboard(page);
    await page.getByText('Citer', { exact: true }).click();
    const copy = async (name: string): Promise<string> => {
      const before = await copied();
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(copied).not.toBe(before);
      await expect.poll(() => page.locator('.citer [role="status"]').textContent()).toMatch(/copiée?\.$/);
      return copied();
    };
    expect((await copy('Copier le montant')).replace(/\s/g, ' ')).toBe('25 000 €');
    expect(await copy('Copier la citation')).toMatch(
      /La Mine d'Art.*montant proposé de 25\u202f000\u00a0€.*lignes 8 à 24/,
    );
    expect(await copy('Copier la référence')).toMatch(/^@misc\{budget-citoyen-2023-01,/);
  });

  test('quotes the selection of the catalogue as it is shown', async () => {
    const { page } = await visit('/initiatives/2023/?territoire=boulonnais');
    const { initiatives = 0, montant = 0 } = truth.parTerritoire['Boulonnais'] ?? {};
    const status = page.locator('.citer-selection [role="status"]');
    const copied = await watchClipboard(page);
    await page.getByRole('button', { name: 'Citer cette sélection' }).click();
    await expect.poll(() => status.textContent()).toMatch(/^Copié/);
    const phrase = await copied();
    expect(phrase).toMatch(new RegExp(`^${initiatives} initiatives dans le Boulonnais sont lauréates`));
    expect(phrase.replace(/\s/g, '')).toContain(`montantproposétotalde${montant}€`);
    expect(phrase).toMatch(/\/initiatives\/2023\/\?territoire=boulonnais\)\.$/);
    await page.getByRole('button', { name: 'Copier sa référence (BibTeX)' }).click();
    await expect.poll(copied).toMatch(/^@misc\{budget-citoyen-2023-dans-le-boulonnais,/);
  });

  test('quotes several filters as they are combined, a search as it was read, and no empty selection', async () => {
    const { page } = await visit('/initiatives/2023/?theme=culture&theme=sport&territoire=artois&utm_source=x');
    const copied = await watchClipboard(page);
    const quote = page.getByRole('button', { name: 'Citer cette sélection' });
    await quote.click();
    await expect.poll(copied).toMatch(/initiatives dans l’Artois, relevant du thème Culture ou Sport sont lauréates/);
    expect(await copied()).toMatch(/\/initiatives\/2023\/\?territoire=artois&theme=culture&theme=sport\)\.$/);
    await page.getByRole('searchbox').fill('kantine\u202E');
    await page.getByRole('button', { name: 'Tout effacer' }).first().waitFor();
    await page.goto(new URL('/initiatives/2023/?q=kantine%0A%E2%80%AE', page.url()).href);
    await page.locator('.catalogue-indice').getByText('Mot proche').waitFor();
    const recopied = await watchClipboard(page);
    await quote.click();
    await expect.poll(recopied).toMatch(/répondant à «.kantine.» \(mot proche.: «.cantine.»\) (?:est|sont) lauréate/i);
    await page.goto(new URL('/initiatives/2023/?q=zorglub', page.url()).href);
    await page.getByRole('heading', { name: 'Aucune initiative…' }).waitFor();
    expect(await quote.isVisible()).toBe(false);
  });

  test('opens without JavaScript, its texts ready to be selected', async () => {
    const { page } = await visit('/territoires/artois/', { javaScriptEnabled: false });
    await page.getByText('Citer', { exact: true }).click();
    expect(await page.locator('[data-texte="phrase"]').innerText()).toMatch(
      /^\d+ initiatives? dans l’Artois (?:est|sont) lauréates?/,
    );
    expect(await page.locator('.citer button:visible').count()).toBe(0);
  });
});
