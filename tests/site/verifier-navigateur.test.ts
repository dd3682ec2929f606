import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browser, settle, visit, type Visit, watchClipboard } from '../support/browser.ts';
import { truth } from '../annexe/real.ts';

/** Opens a page for some steps, none of which may go wrong. */
async function withPage(
  url: string,
  steps: (visited: Visit) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const visited = await visit(browser, url, { javaScriptEnabled });
  await steps(visited);
  expect(visited.faults).toEqual([]);
}
const lit = (page: Page): Promise<string[]> =>
  page.locator('.annexe .surlignee').evaluateAll((lines) => lines.map(({ id }) => id));
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `L${first + index}`);

describe('the annex', () => {
  test('lights a range that the address names, and says so', async () => {
    await withPage('/annexe/2023/#L553-L573', async ({ page }) => {
      expect(await lit(page)).toEqual(range(553, 573));
      expect(await page.getByRole('status').textContent()).toBe('Lignes 553 à 573 surlignées.');
      await expect.poll(() => page.locator('#L553').isVisible()).toBe(true);
    });
  });

  test('lights a range that no link names, and scrolls to it', async () => {
    await withPage('/annexe/2023/#L700-L702', async ({ page }) => {
      expect(await lit(page)).toEqual(range(700, 702));
      const top = await page.locator('#L700').evaluate((line) => line.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(720);
    });
  });

  test('makes a range of two clicks, the second with Shift', async () => {
    await withPage('/annexe/2023/', async ({ page }) => {
      await page.locator('#L12 > .source-numero').click();
      await page.locator('#L9 > .source-numero').click({ modifiers: ['Shift'] });
      expect(new URL(page.url()).hash).toBe('#L9-L12');
      expect(await lit(page)).toEqual(range(9, 12));
    });
  });

  test('ignores an address that names no line', async () => {
    await withPage('/annexe/2023/#L99999-L100000', async ({ page }) => {
      expect(await lit(page)).toEqual([]);
    });
  });

  test('reaches the first line of a range without JavaScript', async () => {
    await withPage(
      '/annexe/2023/#L553-L573',
      async ({ page }) => {
        const box = await page.locator('#L553').boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(720);
      },
      false,
    );
  });
});

test('the table of amounts is whole without JavaScript, and leads to the table that is sorted and taken away', async () => {
  const rowsOf = (page: Page, table: string): Promise<string[][]> =>
    page
      .locator(`${table} tbody tr`)
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.querySelectorAll('th a, td'), ({ textContent }) => textContent.trim())),
      );
  const lignes = truth.lignes.map(({ titre, montant }) => [titre, montant]);
  await withPage(
    '/montants/2023/',
    async ({ page }) => {
      const rows = await rowsOf(page, '.montants');
      expect(rows.map((cells) => [cells[1], Number(cells[6]?.replace(/\D/g, ''))])).toEqual(lignes);
    },
    false,
  );
  await withPage('/montants/2023/', async ({ page }) => {
    await page.getByRole('link', { name: 'dans le tableau du catalogue' }).click();
    await page.getByRole('button', { name: 'Montant proposé' }).waitFor();
    await settle(page);
    const rows = await rowsOf(page, '.catalogue-tableau');
    expect(rows.map((cells) => [cells[0], Number(cells[1]?.replace(/\D/g, ''))])).toEqual(lignes);
  });
});

describe('« Citer »', () => {
  test('copies the amount, the sentence and the entry', async () => {
    await withPage('/initiatives/2023/la-mine-d-art/', async ({ page }) => {
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
  });

  test('quotes the selection of the catalogue as it is shown', async () => {
    await withPage('/initiatives/2023/?territoire=boulonnais', async ({ page }) => {
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
  });

  test('quotes several filters as they are combined, a search as it was read, and no empty selection', async () => {
    await withPage('/initiatives/2023/?theme=culture&theme=sport&territoire=artois&utm_source=x', async ({ page }) => {
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
      await expect
        .poll(recopied)
        .toMatch(/répondant à «.kantine.» \(mot proche.: «.cantine.»\) (?:est|sont) lauréate/i);
      await page.goto(new URL('/initiatives/2023/?q=zorglub', page.url()).href);
      await page.getByRole('heading', { name: 'Aucune initiative…' }).waitFor();
      expect(await quote.isVisible()).toBe(false);
    });
  });

  test('opens without JavaScript, its texts ready to be selected', async () => {
    await withPage(
      '/territoires/artois/',
      async ({ page }) => {
        await page.getByText('Citer', { exact: true }).click();
        expect(await page.locator('[data-texte="phrase"]').innerText()).toMatch(
          /^\d+ initiatives? dans l’Artois (?:est|sont) lauréates?/,
        );
        expect(await page.locator('.citer button:visible').count()).toBe(0);
      },
      false,
    );
  });
});
