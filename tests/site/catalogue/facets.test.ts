import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { truth } from '../../support/truth.ts';
import { DIST, readText } from '../../support/dist.ts';
import { tempFolder } from '../../support/temp-folders.ts';
import { compte, openCatalogue, sentence, settle, titres } from './support.ts';

/** Figures of the list after a click on each of some filters, one ticked at a time. */
function readAfterEach(page: Page, options: readonly { name: string; value: string }[]): Promise<string[]> {
  return page.evaluate(async (clicked) => {
    const read: string[] = [];
    for (const { name, value } of clicked) {
      const click = async (): Promise<void> => {
        document.querySelector<HTMLElement>(`.facette input[name="${name}"][value="${value}"]`)?.click();
        while (document.querySelector('[aria-busy="true"]')) await new Promise(requestAnimationFrame);
      };
      await click();
      read.push(document.querySelector('.catalogue-compte span')?.textContent.replace(/\sinitiatives?/, '') ?? '');
      await click();
    }
    return read;
  }, options);
}

describe('the filters', () => {
  test.each(['', '?q=solidaire&montant=5000'])(
    'from « %s », each shows the count and the sum of the list after its click',
    async (address) => {
      const { page } = await openCatalogue(address);
      const options = await page.locator('.facette li').evaluateAll((items) =>
        items.map((item) => {
          const { name, value, checked, disabled } = item.querySelector('input') ?? new HTMLInputElement();
          const own = Array.from(document.querySelectorAll<HTMLInputElement>(`.facette [name="${name}"]`));
          const text = item.querySelector('small')?.textContent ?? '';
          return { name, value, disabled, text, alone: !checked && own.every((input) => !input.checked) };
        }),
      );
      expect(options.length).toBeGreaterThan(130);
      // Every seventh is enough here: the property tests go through all of them, in random states.
      const some = options.filter((_, i) => i % 7 === 0);
      expect(some.filter(({ disabled, text }) => disabled !== (text === '0'))).toEqual([]);
      const clicked = some.filter(({ alone, disabled }) => alone && !disabled);
      expect(await readAfterEach(page, clicked)).toEqual(clicked.map(({ text }) => text));
    },
  );

  test('are listed as chips that take them away one by one, or all at once', async () => {
    const { page } = await openCatalogue('?territoire=artois&theme=culture');
    const puces = page.locator('.catalogue-puces button');
    expect(await puces.allInnerTexts()).toEqual(['Artois', 'Culture', 'Tout effacer']);
    await page.getByRole('button', { name: 'Retirer le filtre Territoire : Artois' }).click();
    expect(await compte(page)).toBe(sentence(18, 207_000));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Culture');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await compte(page)).toBe(sentence(truth.initiatives, truth.total));
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('sorting', () => {
  test('by each order, in cards and in table, with aria-sort on the header', async () => {
    const { page } = await openCatalogue('?vue=tableau');
    expect(await titres(page)).toEqual(truth.lignes.map(({ titre }) => titre));
    const montants = truth.lignes.map(({ montant }) => montant);
    const shown = async (): Promise<number[]> => {
      await settle(page);
      const texts = await page.locator('tbody [data-champ="montant"]').allInnerTexts();
      return texts.map((text) => Number(text.replace(/\D/g, '')));
    };
    await page.getByRole('button', { name: 'Montant proposé' }).click();
    expect(await shown()).toEqual(montants.toSorted((a, b) => b - a));
    expect(await page.locator('th[aria-sort]').allInnerTexts()).toEqual(['Montant proposé']);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Montant proposé' }).click();
    expect(await shown()).toEqual(montants.toSorted((a, b) => a - b));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Commune' }).click();
    await page.getByText('Cartes', { exact: true }).click();
    await settle(page);
    const communes = await page.locator('.catalogue-liste [data-champ="commune"]').allInnerTexts();
    expect(communes).toEqual(communes.toSorted(new Intl.Collator('fr').compare));
    expect(new URL(page.url()).search).toBe('?tri=commune');
  });
});

test.each([
  ['for Excel, which comes first', 0, '-excel.csv', ';'],
  ['for programs', 1, '.csv', ','],
])('the selection taken away %s holds the rows shown, as published', async (_for, rank, end, delimiter) => {
  const { page } = await openCatalogue('?territoire=ternois&territoire=boulonnais&tri=montant');
  const shown = await titres(page);
  const button = page.locator('[data-action="telecharger"]').nth(rank);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe(`initiatives-2023-selection${end}`);
  const file = join(tempFolder(), 'selection.csv');
  await download.saveAs(file);
  const [text, published] = [readFileSync(file, 'utf8'), readText(DIST, `donnees/initiatives-2023${end}`)];
  const [header = ''] = text.split('\r\n');
  expect(published.startsWith(header)).toBe(true);
  const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true, delimiter, bom: true });
  const rows = read(text);
  expect(rows.map(({ initiative }) => initiative)).toEqual(shown);
  // Addresses are those of the server that the page came from.
  for (const { adresse, ...row } of rows) {
    expect(read(published).find(({ id }) => id === row['id'])).toMatchObject(row);
    expect(adresse).toMatch(/^http.*\/initiatives\/2023\/.+\/$/);
  }
});
