import type { BrowserContextOptions, Page } from 'playwright-core';
import { cleanQuery } from '../../../src/domain/selection/state.ts';
import { truth } from '../../support/truth.ts';
import { ready, settle as settlePage, visit, type Visit } from '../../support/browser.ts';

export { truth };

/** Address of the catalogue. */
export const CATALOGUE = '/initiatives/2023/';

/** Opens the catalogue and waits until it answers. */
export async function openCatalogue(search = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await visit(CATALOGUE + search, options);
  await ready(opened.page);
  return opened;
}

/** Titles of the initiatives shown, in order, in whichever view, once they are drawn. */
export async function titres(page: Page): Promise<string[]> {
  await settlePage(page);
  return page.locator('.catalogue-resultats :is(li, tr):visible [data-champ="titre"]').allInnerTexts();
}

/** The line that says what the list holds, once it is drawn, spaces made plain. */
export async function compte(page: Page): Promise<string> {
  await settlePage(page);
  return ((await page.locator('.catalogue-compte').textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** « 12 initiatives · 143 000 € sur … initiatives et … € » */
export function sentence(nombre: number, montant: number): string {
  const euros = (value: number): string => `${value.toLocaleString('fr-FR').replace(/\s/g, ' ')} €`;
  const text = `${nombre} ${nombre < 2 ? 'initiative' : 'initiatives'} · ${euros(montant)}`;
  return nombre === truth.initiatives ? text : `${text} sur ${truth.initiatives} initiatives et ${euros(truth.total)}`;
}

/** The filter of that name. */
export const filtre = (page: Page, label: string | RegExp) => page.getByRole('checkbox', { name: label });

/** Types a search and waits for its results, filters included. */
export async function search(page: Page, requete: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Chercher dans les initiatives' }).fill(requete);
  await settle(page);
}

/** Waits until what was typed or chosen is drawn, and until the address holds what was typed. */
export async function settle(page: Page): Promise<void> {
  await settlePage(page);
  const typed = cleanQuery(await page.getByRole('searchbox').inputValue());
  await page.waitForURL(({ searchParams }) => (searchParams.get('q') ?? '') === typed);
}
