import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const AXE_TAGS = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  ...['RGAAv4', 'EN-301-549', 'best-practice'],
];

/** Axe's violations on the page as it stands, each with the elements concerned. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The newer mode carries every result out of the page and back into another one, which takes eight times as long. It
  // is there for frames of other servers, and no page has any.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // A framed page is a page of its own, looked at as such: here its landmarks would be told apart from those around it.
    .exclude('iframe')
    .options({ resultTypes: ['violations'], runOnly: AXE_TAGS })
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
}

/** The same in light, then in dark: the page must have been opened in light. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const inLight = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...inLight, ...(await axeViolations(page))];
}
