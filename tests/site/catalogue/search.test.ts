import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { truth } from '../../support/truth.ts';
import { ready, visit } from '../../support/browser.ts';
import { compte, filtre, openCatalogue, search, sentence, settle, titres } from './support.ts';

/** Texts under the marks of the search. */
const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => Array.from(CSS.highlights.get('recherche') ?? [], (range) => (range as Range).toString()));

describe('a search', () => {
  test('shows results as one types, narrows with each word, and marks them in the original text', async () => {
    const { page } = await openCatalogue();
    await page.getByRole('searchbox').pressSequentially('théatre', { delay: 20 });
    await settle(page);
    expect(await titres(page)).toEqual([
      "L'École Buissonnière - Théâtre Populaire - Création d'un ATP",
      "L'art pour tous - sensibilisation artistique et accessibilité culturelle",
      // « spectacle » stands for « théâtre ».
      "La Mine d'Art",
    ]);
    expect(new Set(await marks(page))).toEqual(new Set(['Théâtre', 'théâtre', 'théatre', 'spectacle']));
    expect(await page.locator('.fiche-ou').first().innerText()).toBe('Trouvé dans le titre et le résumé');
    expect(await page.locator('select').inputValue()).toBe('pertinence');
    await search(page, 'théatre gohelle');
    expect(await titres(page)).toHaveLength(1);
    expect(await compte(page)).toBe(sentence(1, 5000));
    await search(page, '');
    expect(await titres(page)).toEqual(truth.lignes.map(({ titre }) => titre));
    expect(await marks(page)).toEqual([]);
    expect(await page.locator('.fiche-ou:visible').count()).toBe(0);
  });

  test('is read aloud once, after a pause, as one sentence', async () => {
    const { page } = await openCatalogue();
    const status = page.locator('.catalogue-barre').getByRole('status');
    await status.evaluate((element) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const said = async (): Promise<string[]> => {
      const texts = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      return texts.map((text) => text.replace(/\s/g, ' '));
    };
    await page.clock.install();
    for (const letter of 'jardin') {
      await page.getByRole('searchbox').press(letter);
      await page.clock.runFor(60);
    }
    await page.clock.runFor(300);
    expect(await said()).toEqual([]);
    await page.clock.runFor(3000);
    expect(await said()).toEqual([sentence(7, 63_000)]);
  });

  test('says by which other words it found more, and takes them away at a click, in the address too', async () => {
    const { page } = await openCatalogue();
    const hint = page.locator('.catalogue-indice');
    const topOf = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((part: HTMLElement) => part.offsetTop);
    const aimedAt = await topOf('.catalogue-filtres');
    await search(page, 'déchets');
    expect(await topOf('.catalogue-filtres')).toBe(aimedAt);
    expect(((await hint.textContent()) ?? '').replace(/\s/g, ' ')).toContain('Aussi : ressourcerie, recyclage');
    expect(await titres(page)).toContain('La ressourcerie solidaire Lumbroise');
    await hint.getByRole('button', { name: 'Sans ces autres mots' }).click();
    await settle(page);
    expect(await titres(page)).not.toContain('La ressourcerie solidaire Lumbroise');
    expect(await hint.isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?q=d%C3%A9chets&synonymes=non');
    await page.reload();
    await ready(page);
    expect(await titres(page)).not.toContain('La ressourcerie solidaire Lumbroise');
    await search(page, 'recyclage');
    expect(await titres(page)).toContain('La ressourcerie solidaire Lumbroise');
  });

  test('of words that nothing holds together offers each of them alone, with its count', async () => {
    const { page } = await openCatalogue();
    await search(page, 'savonnerie brasserie cantine');
    const offers = page.locator('.catalogue-vide li');
    // What explains an empty list comes with the first one.
    await offers.first().waitFor();
    expect((await offers.allInnerTexts()).map((text) => text.replace(/\s/g, ' '))).toEqual(
      expect.arrayContaining([
        'Chercher seulement « savonnerie » : 1 initiative',
        'Chercher seulement « brasserie » : 2 initiatives',
      ]),
    );
  });

  test('says which known word stands in for one that is misspelled', async () => {
    const { page } = await openCatalogue('?q=bethunne');
    const said = await page.locator('.catalogue-indice').innerText();
    expect(said.replace(/\s/g, ' ')).toBe('Aucun résultat pour « bethunne ». Mot proche : « Béthune ».');
    expect(await titres(page)).toHaveLength(7);
  });

  test('that finds nothing offers ways out that find something', async () => {
    const { page } = await openCatalogue('?q=jardin+zorglub&territoire=ternois');
    expect(await page.getByRole('heading', { name: 'Aucune initiative…' }).isVisible()).toBe(true);
    expect(await compte(page)).toBe(sentence(0, 0));
    const ways = page.locator('.catalogue-vide button');
    expect(await ways.allInnerTexts()).toContain('Tout effacer');
    await search(page, 'jardin');
    await ways.filter({ hasText: /Retirer/ }).click();
    await settle(page);
    expect(await titres(page)).toHaveLength(7);
    expect(new URL(page.url()).search).toBe('?q=jardin');
    await search(page, 'maraîcher');
    await ways.filter({ hasText: 'maraîchage' }).click();
    await settle(page);
    expect((await titres(page))[0]).toBe('Tous au jardin !');
  });
});

test('a word that may be another one is offered, in the list and on the map, which say the same', async () => {
  const { page } = await openCatalogue('?q=crèche');
  for (const address of [page.url(), new URL('/carte/2023/?q=crèche', page.url()).href]) {
    await page.goto(address);
    const offer = page.getByRole('button', { name: 'Vouliez-vous dire « Brèche » ?' });
    await offer.waitFor();
    expect(await page.getByText('Mot proche').count()).toBe(0);
    await offer.click();
    await page.waitForURL(/q=Br%C3%A8che$/);
    await expect.poll(() => page.locator('.carte-table li:not([hidden]), .catalogue-liste > li').count()).toBe(1);
  }
});

test('a slip is read alike by the list and the map', async () => {
  const { page } = await openCatalogue('?q=kantine');
  const count = (await titres(page)).length;
  expect(count).toBeGreaterThan(0);
  await page.goto(new URL('/carte/2023/?q=kantine', page.url()).href);
  await ready(page);
  expect(await page.locator('.carte-table li:not([hidden])').count()).toBe(count);
  expect((await page.locator('.carte-compte').innerText()).replace(/\s/g, ' ')).toMatch(
    /pour « kantine » \(mot proche : « cantine »\)$/i,
  );
});

test.each(['/initiatives/2023/', '/carte/2023/'])('the title of %s names what was asked', async (path) => {
  const { page } = await visit(`${path}?q=kantine&territoire=artois`);
  await expect
    .poll(async () => (await page.title()).replace(/\s/g, ' '))
    .toMatch(/^« kantine » \(mot proche : « cantine »\), Artois – (?:Les initiatives|La carte) de 2023 – /);
});

test('any input is literal, and never an error, in the page and in the address', async () => {
  const { page } = await openCatalogue();
  await page.clock.install();
  for (const input of ['<img src=x onerror=alert(1)>', '%E0%A4%A', '🦄', 'jardin '.repeat(1500)]) {
    await page.getByRole('searchbox').fill(input);
    // The pauses of somebody who types pass at once.
    await page.clock.runFor(1000);
    await settle(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe(input);
    expect(new URL(page.url()).search.length).toBeLessThan(2000);
    const shown = await titres(page);
    await page.reload();
    await ready(page);
    expect(await titres(page), input.slice(0, 40)).toEqual(shown);
  }
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test.each([
  ['?territoire=__proto__', 'territoire=__proto__'],
  ['?q=%E0%A4%A', 'q='],
  ['?theme=%3Cimg%20src%3Dx%3E', '<img src=x>'],
])('the address %s, which means nothing here, shows the whole list and says so', async (address, said) => {
  const { page } = await openCatalogue(address);
  const avis = page.locator('.catalogue-avis');
  expect(await avis.isVisible()).toBe(true);
  expect(await avis.innerText()).toContain(said);
  expect(await compte(page)).toBe(sentence(truth.initiatives, truth.total));
  await filtre(page, /^Artois/).check();
  expect(await avis.isVisible()).toBe(false);
});
