/** Fields under a thumb: no zoom when they get the focus, the right key to send them, room for a finger. */
import { expect, test } from 'vitest';
import { visit } from '../support/browser.ts';
import { PHONE } from './carte/support.ts';

test.each(['/initiatives/2023/', '/carte/2023/', '/communes/', '/plan-du-site/', '/404.html'])(
  'the fields and buttons of %s suit a phone',
  async (url) => {
    const { page } = await visit(url, PHONE);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('input, select, button, .bouton')]
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('.hors-vue') === null,
        )
        .flatMap((element) => {
          const { height } = element.getBoundingClientRect();
          const isTyped = element.matches('input:not([type="checkbox"], [type="radio"])');
          const isBox = element.matches('[type="checkbox"], [type="radio"]');
          const faults = [
            parseFloat(getComputedStyle(element).fontSize) < 16 &&
              element.matches('input, select') &&
              !isBox &&
              'small letters',
            isTyped && element.getAttribute('enterkeyhint') !== 'search' && 'no key to search',
            (element.matches('.bouton, select') || isTyped) && height < 44 && `${height} px high`,
          ].filter(Boolean);
          return faults.length > 0 ? [`${element.outerHTML.slice(0, 80)}: ${faults.join(', ')}`] : [];
        }),
    );
    expect(wrong).toEqual([]);
  },
);
