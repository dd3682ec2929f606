import puppeteer from 'puppeteer-core';
import { find, type Tab } from './tab.ts';

/**
 * Debian's Firefox, by WebDriver BiDi without geckodriver, which Debian does not have.
 *
 * @param command of the browser
 * @param siteUrl of the served site
 * @param downloads an empty folder
 */
export async function openFirefox(command: string, siteUrl: string, downloads: string, dark: boolean): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: command,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
      'permissions.default.geo': 2,
      'ui.prefersReducedMotion': 1,
      'ui.systemUsesDarkTheme': Number(dark),
      // As on a phone, the bar takes no room from the page.
      'ui.useOverlayScrollbars': 1,
    },
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => void dialog.dismiss());
  return {
    downloads,
    faults: () => Promise.resolve(faults),
    open: async (path) => {
      faults.length = 0;
      await page.goto(new URL(path, siteUrl).href);
    },
    back: () => page.goBack(),
    forward: () => page.goForward(),
    reload: () => page.reload(),
    resize: (width) => page.setViewport({ width, height: 800 }),
    run: (read, ...args) => page.evaluate(read as never, ...(args as unknown as never[])),
    click: async (selector, text = '') => {
      const element = (await page.evaluateHandle(find, selector, text)).asElement();
      if (!element) throw new Error(`nothing to click: ${selector} « ${text} »`);
      await (element as Awaited<ReturnType<typeof page.$>>)?.click();
    },
    type: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.down(key as 'Enter');
      for (const key of keys.toReversed()) await page.keyboard.up(key as 'Enter');
    },
    screenshot: () => page.screenshot(),
    print: () => page.pdf({ format: 'A4' }),
    close: () => browser.close(),
  };
}
