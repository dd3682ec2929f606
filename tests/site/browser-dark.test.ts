import { checkPage, testEachKind } from '../support/site/browser-checks.ts';

// The narrowest width at which a page must not scroll sideways is one of WCAG 2.2, 1.4.10.
testEachKind('in dark, at 320 px', (browser, url) =>
  checkPage(browser, url, { colorScheme: 'dark', viewport: { width: 320, height: 640 } }),
);
