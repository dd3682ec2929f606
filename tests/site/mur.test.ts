/** The wall of the home page, as a browser shows it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { truth } from '../support/truth.ts';
import { editionOf } from '../../src/dataset.ts';
import { visit2023 } from '../support/browser.ts';

const WIDE = { viewport: { width: 1280, height: 900 } };
const { initiatives } = editionOf(2023);
const PHONE = { viewport: { width: 360, height: 740 } };

interface Bloc {
  readonly titre: string;
  readonly hauteur: number;
  /** Contrast of its text with what it stands on. */
  readonly contraste: number;
}

const readBlocs = (page: Page): Promise<Bloc[]> =>
  page.evaluate(() => {
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((value) => Number(value) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return [...document.querySelectorAll('.bloc')].map((bloc) => {
      const ground = luminance(getComputedStyle(bloc).backgroundColor);
      const contrasts = [...bloc.querySelectorAll('a, span, b, p')].map((text) => {
        const ink = luminance(getComputedStyle(text).color);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      });
      return {
        titre: bloc.querySelector('a')?.textContent.trim() ?? '',
        hauteur: bloc.getBoundingClientRect().height,
        contraste: Math.min(...contrasts),
      };
    });
  });

test('every initiative of the annex is a block as high as its amount, to a pixel, in 2023', async () => {
  const { page } = await visit2023('/', WIDE);
  const blocs = await readBlocs(page);
  expect(blocs.map(({ titre }) => titre).sort()).toEqual(initiatives.map(({ titre }) => titre).sort());
  const perEuro = blocs.reduce((sum, { hauteur }) => sum + hauteur, 0) / truth.total;
  const wrong = blocs.filter(({ titre, hauteur }) => {
    const montants = initiatives.filter((one) => one.titre === titre).map(({ montant }) => montant);
    return !montants.some((montant) => Math.abs(montant * perEuro - hauteur) < 0.5);
  });
  expect(wrong).toEqual([]);
  expect(Math.min(...blocs.map(({ hauteur }) => hauteur))).toBeGreaterThanOrEqual(24);
});

test.each(['light', 'dark'] as const)('every word of every block stands out on its colour: %s', async (colorScheme) => {
  const { page } = await visit2023('/', { ...WIDE, colorScheme });
  const blocs = await readBlocs(page);
  expect(blocs).toHaveLength(truth.initiatives);
  expect(blocs.filter(({ contraste }) => contraste < 4.5)).toEqual([]);
});

test('every block says its category in words', async () => {
  const { page } = await visit2023('/');
  const said = await page
    .locator('.bloc')
    .evaluateAll((blocs) => blocs.map((bloc) => [bloc.querySelector('a')?.textContent.trim(), bloc.textContent]));
  const silent = initiatives.filter(
    ({ titre, categorie }) => !said.some(([name, text]) => name === titre && text?.includes(categorie.label)),
  );
  expect(silent.map(({ titre }) => titre)).toEqual([]);
});

test('every category has marks of its own, the same in the legend and on its blocks', async () => {
  const { page } = await visit2023('/', WIDE);
  const marksOf = (selector: string, pseudo?: string): Promise<(readonly [string | undefined, string])[]> =>
    page.locator(selector).evaluateAll(
      (elements: Element[], before) =>
        elements.map((element) => {
          const classes = /cat-\S+(?: hach-\S+)?/.exec(element.classList.value)?.[0];
          return [classes, getComputedStyle(element, before).backgroundImage] as const;
        }),
      pseudo,
    );
  const legend = new Map(await marksOf('.mur-legende .pastille'));
  expect(legend.size).toBe(Object.keys(truth.parCategorie).length);
  expect(new Set(legend.values()).size).toBe(legend.size);
  const blocs = await marksOf('.bloc', '::before');
  expect(blocs.filter(([classes, marks]) => legend.get(classes) !== marks)).toEqual([]);
});

test('every block of a category beyond those that have a colour is read as well', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit2023('/', { ...WIDE, colorScheme });
    for (const classe of ['cat-5', 'cat-neutre']) {
      await page.evaluate((named) => {
        for (const bloc of document.querySelectorAll('.bloc')) bloc.className = `bloc moyen ${named}`;
      }, classe);
      expect(Math.min(...(await readBlocs(page)).map(({ contraste }) => contraste))).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a sentence says whose half is whose, and each territoire its sum', async () => {
  const { page } = await visit2023('/', WIDE);
  const text = (await page.locator('.mur').innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('Environ la moitié pour deux territoires 25 initiatives, 354 000 €');
  expect(text).toContain('Le reste pour les sept autres 34 initiatives, 338 000 €');
  const euros = (montant: number): string => `${montant.toLocaleString('fr-FR').replace(/\s/g, ' ')} €`;
  for (const [label, { montant }] of Object.entries(truth.parTerritoire))
    expect(text).toContain(`${label} ${euros(montant)}`);
});

describe('with the keyboard', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/g, ' ') ?? '');

  test('blocks come in reading order, and one stop leads past them', async () => {
    const { page } = await visit2023('/', WIDE);
    await page.locator('.mur-legende a').last().focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`Passer les ${truth.initiatives} initiatives`);
    for (const stop of ['Artois', "La Mine d'Art", 'Autour de Vous, à votre Tour']) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(stop);
    }
    await page.locator('.evitement', { hasText: 'Passer' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Environnement');
  });
});

describe('on a phone', () => {
  test('a territoire folds to its strip, the first one open, with or without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visit2023('/', { ...PHONE, javaScriptEnabled });
      const rows = page.locator('.mur summary');
      expect(await rows.count()).toBe(Object.keys(truth.parTerritoire).length);
      expect((await rows.nth(1).innerText()).replace(/\s+/g, ' ')).toContain('11 initiatives');
      const shown = page.locator('.bloc:visible');
      expect(await shown.count()).toBe(truth.parTerritoire.Artois!.initiatives);
      await rows.nth(1).click();
      expect(await shown.count()).toBe(
        truth.parTerritoire.Artois!.initiatives + truth.parTerritoire.Montreuillois!.initiatives,
      );
    }
  });

  test('with text twice as large blocks grow with their words, and the page says so', async () => {
    const { page } = await visit2023('/', PHONE);
    const said = page.getByText('ne sont plus à l’échelle');
    expect(await said.isVisible()).toBe(false);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await said.isVisible()).toBe(true);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('details[open] .bloc')]
        .filter((bloc) => bloc.scrollHeight > bloc.clientHeight + 1)
        .map((bloc) => bloc.textContent),
    );
    expect(cut).toEqual([]);
  });
});
