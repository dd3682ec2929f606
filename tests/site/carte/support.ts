import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { ready, settle, visit, type Visit } from '../../support/browser.ts';

export const CARTE = '/carte/2023/';
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Opens the map with a state in its address and waits until it shows it. */
export async function openCarte(search = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await visit(CARTE + search, options);
  await ready(opened.page);
  return opened;
}

/** The buttons of the communes shown. */
export function symboles(page: Page): Locator {
  return page.locator('.carte-bouton');
}

/** The symbol of a commune, by the start of its name. */
export function symbole(page: Page, nom: string): Locator {
  return page.locator(`.carte-bouton[aria-label^="${nom}\u00A0:"]`);
}

/** The commune of the table. */
export function rangee(page: Page, nom: string): Locator {
  return page.locator('.carte-table tbody', { has: page.getByRole('button', { name: nom, exact: true }) });
}

/** Turns the switch, amounts or numbers, and waits for the symbols. */
export async function chooseMesure(page: Page, mesure: string): Promise<void> {
  await page.locator('.carte-mesures').getByText(mesure, { exact: true }).click();
  await settle(page);
}

/** Text without what French typography changes. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
