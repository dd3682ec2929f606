import type { Page } from 'playwright-core';

/**
 * Tells of everything that goes wrong in a page from now on: console errors and warnings (a blocked policy violation is
 * one), uncaught errors, dialogs, other windows, failed requests, and requests to another server.
 *
 * @param origin of the server that the page may ask
 */
export function listenToFaults(page: Page, origin: string, report: (fault: string) => void): void {
  page.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) report(`console: ${message.text()}`);
  });
  page.on('popup', (popup) => {
    report(`another window: ${popup.url()}`);
  });
  page.on('pageerror', (error) => {
    report(`error: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    // What a page had asked for when it was left, or hands over as a download, is no failure.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') report(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') report(`other server: ${request.url()}`);
  });
}
