import { readTokens } from '../lines.ts';
import { readThemesEnd } from '../theme-list.ts';
import type { ThemeList } from '../theme-list.ts';
import type { Line, Token } from '../../types.ts';
import { matchCommuneEnd, matchEnd } from '../vocabulary.ts';
import type { Entry, Vocabulary } from '../vocabulary.ts';

/** Where a record says its themes, commune and territoire: the one place that closed lists recognise. */
export interface Anchor {
  line: Line;
  themes: ThemeList;
  commune: { entry: Entry; tokens: readonly Token[] };
  territoire: { entry: Entry; tokens: readonly Token[] };
}

/** A theme list holds at most this many lines: what stands before is not looked at, however long the text. */
const THEME_LINES = 12;

/** Every place that ends in a known commune and territoire, and that a theme list precedes. Usually one a record. */
export function findAnchors(lines: readonly Line[], vocabulary: Vocabulary): Anchor[] {
  return lines.flatMap((line, index) => {
    const pair = readPair(lines, index, vocabulary);
    if (!pair) return [];
    const near = [...readTokens(lines.slice(Math.max(0, pair.start - THEME_LINES), pair.start)), ...pair.before];
    const { items, unknown, dangling } = readThemesEnd(near, vocabulary.themes);
    if (items.length === 0 && !unknown && !dangling) return [];
    const themes = readThemesEnd([...readTokens(lines.slice(0, pair.start)), ...pair.before], vocabulary.themes);
    return [{ line, themes, commune: pair.commune, territoire: pair.territoire }];
  });
}

/** The words that end at a line, as far back as a theme list can reach. */
export function tailTokens(lines: readonly Line[], end: number): Token[] {
  return readTokens(lines.slice(Math.max(0, end - THEME_LINES), end));
}

/**
 * The commune and territoire that end line `index`, and the words before them, or `undefined`. A cell too
 * narrow wraps them over two or three lines; `start` is the line where they begin.
 */
export function readPair(lines: readonly Line[], index: number, vocabulary: Vocabulary) {
  const line = lines[index];
  const territoire = line && matchEnd(line.tokens, vocabulary.territoires);
  if (!territoire) return undefined;
  for (let start = index; start >= Math.max(0, index - 2); start--) {
    const tokens = readTokens(lines.slice(start, index + 1));
    const head = tokens.slice(0, -territoire.words.length);
    const commune = matchCommuneEnd(head, vocabulary);
    if (!commune) continue;
    const count = commune.count;
    return {
      start,
      before: head.slice(0, -count),
      commune: { entry: commune.entry, tokens: head.slice(-count) },
      territoire: { entry: territoire, tokens: tokens.slice(-territoire.words.length) },
    };
  }
  return undefined;
}
