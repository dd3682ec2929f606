import type { Locator } from 'playwright-core';

/**
 * What a screen reader is given of a part of a page, one line an element: role, name, state, and what it holds, as in
 * `checkbox "Artois 14" [checked]`. Spaces are made plain.
 */
export async function readOutline(part: Locator): Promise<string[]> {
  const lines = (await part.ariaSnapshot()).replace(/[\u00A0\u202F]/g, ' ').split('\n');
  return lines.map((line) =>
    line
      .trim()
      .replace(/^- /, '')
      .replace(/^'(.*?)'(:?)(?= |$)/, (_, text: string, colon: string) => text.replaceAll("''", "'") + colon)
      .replace(/:$/, ''),
  );
}

/** Those of `expected` that an outline has, each after the one before: all of them, when the page says what it should. */
export function foundInOrder(outline: readonly string[], expected: readonly string[]): string[] {
  let from = 0;
  return expected.filter((line) => {
    const place = outline.indexOf(line, from);
    if (place >= 0) from = place + 1;
    return place >= 0;
  });
}

const NAMED =
  /^(?:img|figure|link|button|searchbox|textbox|combobox|checkbox|radio|region|table|dialog|iframe|navigation)(?: \[[^\]]*\])*$/;

/** Elements that a screen reader announces by their role alone. */
export function nameless(outline: readonly string[]): string[] {
  return outline.filter((line) => NAMED.test(line));
}
