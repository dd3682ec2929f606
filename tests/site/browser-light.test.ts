import { checkPage, testEachKind } from '../support/site/browser-checks.ts';

testEachKind('in light, on a wide screen', (browser, url) =>
  checkPage(browser, url, { colorScheme: 'light', viewport: { width: 1280, height: 800 } }),
);
