import { matchEnd, type Entry } from './vocabulary.ts';
import type { Token } from '../types.ts';

export interface ThemeList {
  /** In reading order. */
  items: readonly { entry: Entry; tokens: readonly Token[] }[];
  separators: readonly Token[];
  /** What precedes the list. */
  before: readonly Token[];
  /** The list ends on a separator. */
  dangling: boolean;
  /** What stands before a separator and is no known theme. */
  unknown?: readonly Token[];
}

/** Reads a theme list backwards from the end of `tokens`: label, separator `/`, label… Stops where no separator calls for more. */
export function readThemesEnd(tokens: readonly Token[], entries: readonly Entry[]): ThemeList {
  const items: { entry: Entry; tokens: Token[] }[] = [];
  const separators: Token[] = [];
  let end = tokens.length;
  const isSeparator = (): boolean => tokens[end - 1]?.folded === '/';
  const dangling = isSeparator();
  let expecting = !dangling;
  while (end > 0) {
    if (isSeparator()) {
      // Two separators in a row: the theme between them is lost.
      if (expecting && separators.length > 0) break;
      separators.unshift(...tokens.slice(end - 1, end));
      end--;
      expecting = true;
      continue;
    }
    if (!expecting) break;
    const match = matchEnd(tokens, entries, end);
    if (!match) break;
    items.unshift({ entry: match.entry, tokens: tokens.slice(end - match.count, end) });
    end -= match.count;
    expecting = false;
  }
  const before = tokens.slice(0, end);
  const list = { items, separators, before, dangling };
  if (!expecting || separators.length === 0) return list;
  return { ...list, unknown: unknownItem(before, separators[0]) };
}

/**
 * The words of one line back to the previous separator: as much as can be said of a label that is not
 * known. None when the separator opens its cell: the label is lost.
 */
function unknownItem(before: readonly Token[], separator: Token | undefined): Token[] {
  const last = before.at(-1);
  const words: Token[] = [];
  if (last && last.line !== separator?.line && !last.line.wrapped) return [];
  for (const token of before.toReversed()) {
    if (token.line !== last?.line || token.folded === '/') break;
    words.unshift(token);
  }
  return words;
}
