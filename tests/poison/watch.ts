import type { Browser, Page } from 'playwright-core';
import { settle } from '../support/browser.ts';
import { listenToFaults } from '../support/faults.ts';

/** A page that tells of everything that a poison could make a browser do. */
export interface Watched {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  /** What happened since the last call, each with the address where it did. */
  readonly faults: () => string[];
  readonly close: () => Promise<void>;
}

/** Opens one page that walks through a site served at `url`: a narrow screen, on which long names have no room. */
export async function watch(browser: Browser, url: string): Promise<Watched> {
  const { origin } = new URL(url);
  const context = await browser.newContext({
    viewport: { width: 320, height: 740 },
    reducedMotion: 'reduce',
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  let found: string[] = [];
  const report = (what: string): void => {
    found.push(`${decodeURI(new URL(page.url()).pathname)}: ${what}`);
  };
  listenToFaults(page, origin, report);
  page.on('popup', () => {
    report('another window');
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    open: async (path) => {
      await page.goto(origin + path);
    },
    faults: () => {
      const told = found;
      found = [];
      return told;
    },
    close: () => context.close(),
  };
}

/** What no page may hold, looked for by the browser's own parser in pages that it fetches: no time is spent showing them. */
export async function findLiveCode(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const findings = await Promise.all(
      all.map(async (path) => {
        const html = await (await fetch(path)).text();
        const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
        return Array.from(documentElement.querySelectorAll('*')).flatMap((element) => {
          const { localName } = element;
          const attributes = Array.from(element.attributes);
          const bad = [
            localName === 'script' &&
              !element.hasAttribute('src') &&
              element.getAttribute('type') !== 'application/ld+json',
            localName === 'style' || localName === 'object' || element.hasAttribute('srcdoc'),
            attributes.some(({ name }) => /^on|["'<=]|^style$|^autofocus$/.test(name)),
            attributes.some(
              ({ name, value }) => /^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|\/\/)/i.test(value),
            ),
            localName === 'base' && element.hasAttribute('href'),
            ['src', 'href'].some((name) => element.getAttribute(name) === 'x'),
          ].some(Boolean);
          return bad ? [`${path}: ${element.outerHTML.slice(0, 160)}`] : [];
        });
      }),
    );
    return findings.flat();
  }, paths);
}

/** The outermost elements that reach beyond the right edge of a page that scrolls sideways; empty when it does not. */
export async function findOverflow(page: Page): Promise<string[]> {
  await settle(page);
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = Array.from(document.body.querySelectorAll(':not(svg *, pre *)'));
    const beyond = all.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const outermost = beyond.filter((element) => !beyond.includes(element.parentElement ?? element));
    return [
      `${location.pathname}: ${scrollWidth} px wide`,
      ...outermost
        .slice(0, 4)
        .map((element) => `  ${element.parentElement?.className ?? ''} > ${element.outerHTML.slice(0, 150)}`),
    ];
  });
}
