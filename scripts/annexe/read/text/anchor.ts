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
  /** What follows on the line: a résumé short enough to share it. */
  after: readonly Token[];
}

/** A theme list holds at most this many lines: what stands before is not looked at, however long the text. */
const THEME_LINES = 12;

/** An anchor whose list of themes is not read yet: how far back it may reach is known when records are cut. */
export type FoundAnchor = Omit<Anchor, 'themes'> & {
  /** The line where commune and territoire begin, and the words before them on it. */
  start: Line;
  before: readonly Token[];
};

/** Reads the themes of an anchor among the lines of its own record. */
export function readAnchorThemes(
  { start, before, ...found }: FoundAnchor,
  lines: readonly Line[],
  vocabulary: Vocabulary,
): Anchor {
  const words = [...readTokens(lines.slice(0, lines.indexOf(start))), ...before];
  return { ...found, themes: readThemesEnd(words, vocabulary.themes) };
}

/** Every place where a known commune and territoire follow a theme list. Usually one a record. */
export function findAnchors(lines: readonly Line[], vocabulary: Vocabulary): FoundAnchor[] {
  return lines.flatMap((_, index) => findAnchor(lines, index, vocabulary) ?? []);
}

/** The anchor that ends on a line: at its end, or else before a résumé that shares it. */
function findAnchor(lines: readonly Line[], index: number, vocabulary: Vocabulary): FoundAnchor | undefined {
  const line = lines[index];
  for (let end = line?.tokens.length ?? 0; line && end > 0; end--) {
    const pair = readPair(lines, index, vocabulary, end);
    if (!pair) continue;
    const near = [...readTokens(lines.slice(Math.max(0, pair.start - THEME_LINES), pair.start)), ...pair.before];
    const { items, unknown, dangling } = readThemesEnd(near, vocabulary.themes);
    const after = line.tokens.slice(end);
    // Amid a line nothing but a list that is known to its last word tells the cells from prose.
    if (after.length > 0 ? items.length === 0 || unknown || dangling : items.length === 0 && !unknown && !dangling)
      continue;
    const { commune, territoire, before } = pair;
    return { line, start: lines[pair.start] ?? line, before, commune, territoire, after };
  }
  return undefined;
}

/** The words that end at a line, as far back as a theme list can reach. */
export function tailTokens(lines: readonly Line[], end: number): Token[] {
  return readTokens(lines.slice(Math.max(0, end - THEME_LINES), end));
}

/**
 * The commune and territoire that end line `index` (or its first `end` words), and the words before them, or
 * `undefined`. A cell too narrow wraps them over two or three lines; `start` is the line where they begin.
 */
export function readPair(lines: readonly Line[], index: number, vocabulary: Vocabulary, end?: number) {
  const words = lines[index]?.tokens.slice(0, end) ?? [];
  if (!vocabulary.territoireEnds.has(words.at(-1)?.folded ?? '')) return undefined;
  const territoire = matchEnd(
    [...readTokens(lines.slice(Math.max(0, index - 1), index)), ...words],
    vocabulary.territoires,
  );
  if (!territoire) return undefined;
  for (let start = index; start >= Math.max(0, index - 2); start--) {
    const tokens = [...readTokens(lines.slice(start, index)), ...words];
    const head = tokens.slice(0, -territoire.count);
    const commune = matchCommuneEnd(head, vocabulary);
    if (!commune) continue;
    return {
      start,
      before: head.slice(0, -commune.count),
      commune: { entry: commune.entry, tokens: head.slice(-commune.count) },
      territoire: { entry: territoire.entry, tokens: tokens.slice(-territoire.count) },
    };
  }
  return undefined;
}
