/** « Près de chez moi », as those who live there use it; a gesture is a text typed, a key or a click. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeViolations, violationsInBoth } from '../support/axe.ts';
import { ready, visit2023 } from '../support/browser.ts';
import { PHONE } from './carte/support.ts';
import { CATALOGUE } from './catalogue/support.ts';

const PRES = '/pres-de-chez-moi/';
const field = (page: Page) => page.getByLabel('Votre commune');
const around = (page: Page) => page.getByRole('button', { name: 'Autour de moi' });
const title = (page: Page, name: string) => answer(page).getByRole('heading', { name, level: 2, exact: true });
const answer = (page: Page) => page.locator('.pres-reponse');
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const summary = async (page: Page): Promise<string> => plain(await answer(page).locator('.chapo').textContent());

/** What the annex puts in Auxi-le-Château, the nearest to Frévent: two initiatives, 4 500 € each. */
async function expectFrevent(page: Page): Promise<void> {
  await title(page, 'Frévent').waitFor();
  expect(await summary(page)).toBe(
    'En 2023, aucune initiative lauréate à Frévent. La plus proche est à 13 km, à Auxi-le-Château.',
  );
  const text = plain(await answer(page).textContent());
  expect(text).toContain('Dans la communauté de communes du Ternois2 initiatives (montant proposé : 9 000 €)');
  expect(text).toContain('Territoire Ternois');
  expect(await answer(page).getByRole('link', { name: 'RECYCL’ART' }).count()).toBe(2);
  expect(new URL(page.url()).search).toBe('?lieu=frevent');
}

test('task 1: what is near Frévent, from home in two gestures', async () => {
  const { page } = await visit2023('/');
  await page.getByLabel('Près de chez moi').fill('frevent');
  await page.keyboard.press('Enter');
  await expectFrevent(page);
});

test('task 1 on a phone, by completion: two gestures', async () => {
  const { page } = await visit2023(PRES, PHONE);
  await field(page).pressSequentially('frev');
  await page.getByRole('option', { name: 'Frévent (62270)', exact: true }).click();
  await expectFrevent(page);
});

test.each([
  [
    'Bruay',
    'Bruay-la-Buissière',
    'aucune initiative lauréate à Bruay-la-Buissière. La plus proche est à 4 km, à Lapugnoy.',
  ],
  ['62300', 'Code postal 62300', 'dans ces communes'],
])('tasks 2 and 3: « %s » in the catalogue leads there in three gestures', async (typed, titre, said) => {
  const { page } = await visit2023(CATALOGUE);
  await ready(page);
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('link', { name: `Près de chez moi : « ${typed} »` }).click();
  await title(page, titre).waitFor();
  expect(await summary(page)).toContain(said);
});

test('task 14: a commune of laureates has its own, then others around', async () => {
  const { page } = await visit2023(`${PRES}?lieu=bethune`);
  await title(page, 'Béthune').waitFor();
  expect(await summary(page)).toBe('En 2023, 7 initiatives (montant proposé : 122 000 €) à Béthune.');
  await answer(page).getByRole('link', { name: 'HANDI62' }).click();
  await page.waitForURL('**/initiatives/2023/handi62/');
  await page.goBack();
  await title(page, 'Béthune').waitFor();
});

test('the place is shown on the map', async () => {
  const { page } = await visit2023(`${PRES}?lieu=frevent`);
  await page.getByRole('link', { name: 'Frévent sur la carte' }).click();
  await ready(page);
  const name = page.locator('.carte-plan .carte-nom', { hasText: /^Frévent$/ });
  const [box, frame] = await Promise.all([name.boundingBox(), page.locator('.carte-plan').boundingBox()]);
  expect(Math.abs((box?.y ?? 0) - ((frame?.y ?? 0) + (frame?.height ?? 0) / 2))).toBeLessThan(60);
  expect(await page.locator('.carte-avis').isVisible()).toBe(false);
});

test('with the keyboard alone: arrows, Enter, Escape, and the answer is read aloud', async () => {
  const { page } = await visit2023(PRES);
  await field(page).focus();
  await page.keyboard.type('avesnes');
  await page.getByRole('option').first().waitFor();
  const input = page.getByRole('combobox', { name: 'Votre commune' });
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = (await input.getAttribute('aria-activedescendant')) ?? '';
  expect(await page.locator(`#${active}`).textContent()).toBe('Avesnes-le-Comte (62810)');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  await page.keyboard.type(' le');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await title(page, 'Avesnes-le-Comte').waitFor();
  expect(plain(await page.locator('pres-de-chez-moi [role="status"]').textContent())).toMatch(
    /^Avesnes-le-Comte\. En 2023, aucune initiative lauréate à Avesnes-le-Comte\. La plus proche est à \d+ km/,
  );
});

test('a name that several begin with is chosen from, a slip is guessed, nonsense is said', async () => {
  const { page } = await visit2023(PRES);
  const ask = async (text: string): Promise<string> => {
    await field(page).fill(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(({ searchParams }) => searchParams.get('lieu') === text);
    await answer(page).locator('p').first().waitFor();
    await page.waitForFunction((asked) => document.querySelector('.pres-reponse')?.textContent.includes(asked), text);
    return plain(await answer(page).textContent());
  };
  expect(await ask('aire')).toContain('Aire-sur-la-Lys');
  expect(await ask('fampoou')).toContain('Vouliez-vous dire :Fampoux (62118)');
  expect(await ask('<img src=x onerror=alert(1)>')).toBe(
    'Aucune commune du Pas-de-Calais ne répond à « <img src=x onerror=alert(1)> ».',
  );
});

test('the list of communes is asked for when the field is used, and not before', async () => {
  const { page } = await visit2023(PRES);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/lieux.json');
  await Promise.all([page.waitForRequest('**/lieux.json'), field(page).focus()]);
});

const located = (latitude: number, longitude: number): BrowserContextOptions => ({
  permissions: ['geolocation'],
  geolocation: { latitude, longitude },
});

test('« Autour de moi » answers for where one is, and writes it nowhere', async () => {
  const { page } = await visit2023(PRES, located(50.2761, 2.2873));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await around(page).click();
  await title(page, 'Autour de moi').waitFor();
  expect(await summary(page)).toContain('à Frévent');
  expect(page.url()).toBe(new URL(PRES, inject('siteUrlOf2023')).href);
  expect(asked.filter((one) => /50[.,]2|2[.,]28|frevent/i.test(one))).toEqual([]);
});

test('from Paris it says how far that is, and does not pretend', async () => {
  const { page } = await visit2023(PRES, located(48.8566, 2.3522));
  await around(page).click();
  await title(page, 'Autour de moi').waitFor();
  const text = plain(await answer(page).textContent());
  expect(text).toMatch(/La commune la plus proche du Pas-de-Calais, [^,]+, est à 1\d\d km\./);
  expect(text).toContain('vous êtes hors du Pas-de-Calais');
  expect(text).not.toMatch(/Dans la communauté|Territoire/);
});

test('a position refused, and a browser that has none, are said in plain words', async () => {
  const { page } = await visit2023(PRES);
  await around(page).click();
  await page.getByText('Le navigateur n’a pas l’autorisation de donner votre position').waitFor();
  const lacking = await visit2023(PRES, {
    stub: () => delete (Navigator.prototype as { geolocation?: unknown }).geolocation,
  });
  await around(lacking.page).click();
  await lacking.page.getByText('Votre navigateur ne donne pas de position').waitFor();
});

test('nobody is asked for a position before the click', async () => {
  const { page } = await visit2023(PRES, {
    stub: () => {
      navigator.geolocation.getCurrentPosition = () => (document.documentElement.dataset['demande'] = 'oui');
    },
  });
  await field(page).fill('lens');
  await page.keyboard.press('Enter');
  await title(page, 'Lens').waitFor();
  expect(await page.locator('html').getAttribute('data-demande')).toBeNull();
});

test('axe finds nothing in the answer, light and dark, nor with the completion open at 320 px', async () => {
  const { page } = await visit2023(`${PRES}?lieu=frevent`, { viewport: { width: 320, height: 640 } });
  await expectFrevent(page);
  expect(await violationsInBoth(page)).toEqual([]);
  await field(page).fill('saint');
  await page.getByRole('option').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('without JavaScript, the page of an intercommunalité says what is at each commune', async () => {
  const { page } = await visit2023(`${PRES}?lieu=frevent`, { javaScriptEnabled: false });
  expect(await around(page).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'communauté de communes du Ternois' }).click();
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Frévent', exact: true }) });
  expect(plain(await line.textContent())).toBe('Frévent la plus proche : Auxi-le-Château, à 13 km');
  await line.getByRole('link', { name: 'Auxi-le-Château' }).click();
  await page.waitForURL('**/communes/auxi-le-chateau/');
});

test('when the list of communes cannot be had, the page says so and keeps its other way', async () => {
  const { page, faults } = await visit2023(PRES);
  await page.route('**/lieux.json', (route) => route.abort());
  await field(page).fill('lens');
  await page.keyboard.press('Enter');
  await page.getByText('La liste des communes n’a pas pu être lue').waitFor();
  expect(await page.getByRole('link', { name: 'communauté de communes du Ternois' }).isVisible()).toBe(true);
  expect(faults.join()).toContain('lieux.json');
});
