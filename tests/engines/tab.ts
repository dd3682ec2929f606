import { expect } from 'vitest';

/** What the journeys ask of a browser, whichever drives it. */
export interface Tab {
  /** Folder of what was downloaded. */
  readonly downloads: string;
  /** Errors, warnings and policy violations since the last `open`. */
  readonly faults: () => Promise<readonly string[]>;
  /** Goes to an address of the served site, from its root. */
  readonly open: (path: string) => Promise<void>;
  readonly back: () => Promise<unknown>;
  readonly forward: () => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly resize: (width: number) => Promise<unknown>;
  /** What a function gives in the page; it sees its arguments only. */
  readonly run: <T, A extends readonly unknown[]>(read: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>;
  /** Clicks as a pointer does on the first visible element of a selector whose name begins with a text. */
  readonly click: (selector: string, text?: string) => Promise<unknown>;
  readonly type: (text: string) => Promise<unknown>;
  /** Presses keys together, named as in `KeyboardEvent.key`. */
  readonly press: (...keys: readonly string[]) => Promise<unknown>;
  readonly screenshot: () => Promise<Uint8Array>;
  /** Bytes of the page as PDF, where the driver of the engine prints. */
  readonly print?: () => Promise<Uint8Array>;
  readonly close: () => Promise<unknown>;
}

/** In the page: the first visible element of a selector whose name begins with a text, once it is there and rests. */
export async function find(selector: string, text: string): Promise<Element | undefined> {
  for (const start = performance.now(); performance.now() - start < 5000; await new Promise(requestAnimationFrame)) {
    const found = Array.from(document.querySelectorAll(selector)).find((element) => {
      const name = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
      return element.checkVisibility({ visibilityProperty: true }) && name.startsWith(text);
    });
    // What is drawn may move it from under the pointer.
    if (found && !document.querySelector('[aria-busy="true"]')) return found;
  }
  return undefined;
}

/** Texts of the visible elements of a selector, spaces made plain, once what a gesture set off is drawn. */
export function texts(tab: Tab, selector: string): Promise<string[]> {
  return tab.run(async (wanted) => {
    while (document.querySelector('[aria-busy="true"]')) await new Promise(requestAnimationFrame);
    return Array.from(document.querySelectorAll(wanted))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  }, selector);
}

/** Waits until the texts of a selector, joined, match one. */
export async function see(tab: Tab, selector: string, text: string | RegExp): Promise<void> {
  const read = async (): Promise<string> => (await texts(tab, selector)).join(' | ');
  await expect.poll(read, { timeout: 8000, message: selector }).toMatch(text);
}

/** Waits until a selector has as many visible elements. */
export async function count(tab: Tab, selector: string, number: number): Promise<void> {
  const read = async (): Promise<number> => (await texts(tab, selector)).length;
  await expect.poll(read, { timeout: 8000, message: selector }).toBe(number);
}
