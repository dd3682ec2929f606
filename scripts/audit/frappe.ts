import type { Browser } from 'playwright-core';
import { trace, workAfter } from './trace.ts';

/** A phone is about six times slower than what builds this site. */
export const RALENTI = 6;
const MOTS = ['jardin partagé', 'vélo', 'brasserie béthune', 'ressourcrie', '25 000'];
/** Milliseconds between two keys: someone who types fast. */
const CADENCE = 250;

/**
 * Types searches in the catalogue of a served site, the processor slowed down.
 *
 * @param island false to keep the page's scripts away: what the browser alone does for a key
 * @returns for each key, the milliseconds that the page works from the key to the frame that shows its result
 */
export async function measureKeystrokes(browser: Browser, address: string, island: boolean): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  if (!island) await page.route('**/*.js', (route) => route.abort());
  await page.goto(address);
  await page.waitForTimeout(1000);
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
  const events = await trace(session, async () => {
    for (const mot of MOTS) {
      for (const key of [...Array.from(mot), ...Array.from(mot, () => 'Backspace')]) {
        if (key.length === 1) await page.keyboard.type(key);
        else await page.keyboard.press(key);
        await page.waitForTimeout(CADENCE);
      }
    }
  });
  await context.close();
  return workAfter(events, 'keydown', CADENCE);
}
