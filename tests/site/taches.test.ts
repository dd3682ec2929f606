/**
 * What citizens and journalists come for, from the page where they begin to the answer; a gesture is a text typed, a
 * key or a click. Tasks 1 to 3 and 14 are in pres.test.ts. Answers are those that were found by hand in the annex.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, visit2023, watchClipboard } from '../support/browser.ts';
import { PHONE } from './carte/support.ts';
import { CATALOGUE, filtre, ready } from './catalogue/support.ts';

type Gesture = (page: Page) => Promise<unknown>;
interface Task {
  readonly asks: string;
  readonly from: string;
  readonly gestures: readonly Gesture[];
  /** What the page then shows, in any order, blanks made plain. */
  readonly answer: readonly RegExp[];
}

const type =
  (text: string): Gesture =>
  (page) =>
    page.getByRole('searchbox').fill(text);
const follow =
  (name: string | RegExp): Gesture =>
  (page) =>
    page.locator('main').getByRole('link', { name }).first().click();
const press =
  (name: string): Gesture =>
  (page) =>
    page.getByRole('button', { name }).first().click();
const unfold =
  (name: string): Gesture =>
  (page) =>
    page.locator('summary', { hasText: name }).click();
const tick =
  (name: string): Gesture =>
  (page) =>
    filtre(page, new RegExp(`^${name}`)).check();

/** Opens the page, makes the gestures, and waits for what the page must show. */
async function carryOut({ from, gestures, answer }: Task, phone: boolean): Promise<Page> {
  const { page, faults } = await visit2023(from, phone ? PHONE : { viewport: { width: 1280, height: 800 } });
  if (from === CATALOGUE) await ready(page);
  for (const gesture of gestures) {
    await gesture(page);
    await settle(page);
  }
  for (const said of answer)
    await expect.poll(async () => (await page.locator('body').innerText()).replace(/\s+/g, ' ')).toMatch(said);
  expect(faults).toEqual([]);
  return page;
}

const CITIZENS: readonly Task[] = [
  {
    asks: '4: a bicycle near Lumbres',
    from: CATALOGUE,
    gestures: [type('vélo Lumbres'), follow('Près de chez moi : « Lumbres »')],
    answer: [/3 initiatives \(montant proposé : 15 000 €\) à Lumbres/, /Cléty\D+à \d+ km/],
  },
  { asks: '5: the « kantina »', from: CATALOGUE, gestures: [type('kantine')], answer: [/Kantina/i] },
  { asks: '6: handicap and children', from: CATALOGUE, gestures: [type('handicap enfant')], answer: [/HANDI62/] },
  {
    asks: '7: waste, under any of its names',
    from: CATALOGUE,
    gestures: [type('déchets')],
    answer: [/Aussi : .*(recyclerie|ressourcerie|réemploi)/],
  },
  {
    asks: '8: what « Pratiques de l’ESS » means',
    from: '/initiatives/2023/la-mine-d-art/',
    gestures: [follow(/Pratiques de l'ESS|Transformation économique/)],
    answer: [/Source : Loi n° 2014-856|Ce site/],
  },
  {
    asks: '9: what it is, and how to take part',
    from: '/',
    gestures: [follow(/Budget citoyen/)],
    answer: [/Qui vote \?/, /Pour voter : .* en septembre/, /Pour proposer/],
  },
  { asks: '10: whether it is official', from: '/', gestures: [], answer: [/Site non officiel\. .* Source : Annexe 1/] },
  {
    asks: '11: how to reach a structure',
    from: '/initiatives/2023/handi62/',
    gestures: [],
    answer: [/Joindre la structure L’annexe ne donne aucune adresse/],
  },
];

test.each(CITIZENS)('task $asks: on a phone, in three gestures at the most', async (task) => {
  await carryOut(task, true);
  expect(task.gestures.length).toBeLessThanOrEqual(3);
});

const JOURNALISTS: readonly Task[] = [
  {
    asks: '15: one theme in two territoires',
    from: CATALOGUE,
    gestures: [tick('Alimentation'), tick('Arrageois'), tick('Montreuillois')],
    answer: [/4 initiatives.{0,9}51 000 €/],
  },
  {
    asks: '16: who has 25 000 €, and where it is written',
    from: CATALOGUE,
    gestures: [type('25 000 € Camblain'), follow("La Mine d'Art"), unfold('Citer')],
    answer: [/montant proposé de 25 000 € \(Annexe 1 .*, lignes? \d+/],
  },
  {
    asks: '17: two territoires together',
    from: CATALOGUE,
    gestures: [tick('Hénin-Carvin'), tick('Lens-Liévin')],
    answer: [/10 initiatives.{0,9}92 000 €/],
  },
  { asks: '18: amounts unlike the others', from: '/montants/2023/', gestures: [], answer: [/Seule à 14 000 €/] },
  { asks: '20: culture', from: '/themes/culture/', gestures: [], answer: [/207 000 €/, /18 initiatives/, /29,9 %/] },
  {
    asks: '21: whether it was paid',
    from: '/montants/2023/',
    gestures: [],
    answer: [/Il n’indique pas ce qui a été payé, ni quand/],
  },
  {
    asks: '22: mean and median by territoire',
    from: '/territoires/',
    gestures: [],
    answer: [/Artois 14 188 000 € 13 429 € 10 500 €/, /Montreuillois 11 166 000 € 15 091 € 16 000 €/],
  },
  { asks: '23: who is named twice', from: '/montants/2023/', gestures: [], answer: [/CPIE.* 2 initiatives, 9 000 €/] },
  {
    asks: '24: origin, form and licence of the data',
    from: '/donnees/',
    gestures: [],
    answer: [/Licence Ouverte/, /SHA-256/, /annexe-2023\.txt/],
  },
];

test.each(JOURNALISTS)('task $asks: on a large screen', async (task) => {
  await carryOut(task, false);
});

test('task 12: a selection is shared by its link, in three gestures, and opens the same', async () => {
  const { page } = await visit2023(CATALOGUE, { viewport: { width: 1280, height: 800 } });
  await ready(page);
  const copied = await watchClipboard(page);
  for (const gesture of [tick('Culture'), tick('Artois'), press('Copier le lien')]) {
    await gesture(page);
    await settle(page);
  }
  await expect.poll(copied).toMatch(/\?territoire=artois&theme=culture/);
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
  await press('Imprimer')(page);
  expect(await page.locator('html').getAttribute('data-imprime')).toBe('oui');
});

test('task 19: the file for Excel is the first of its edition, one click away', async () => {
  const { page } = await visit2023('/donnees/');
  const [download] = await Promise.all([page.waitForEvent('download'), follow('.csv')(page)]);
  expect(download.suggestedFilename()).toBe('initiatives-2023-excel.csv');
});
