import { readTokens } from '../lines.ts';
import { readThemesEnd, type ThemeList } from '../theme-list.ts';
import type { Line, Token } from '../../types.ts';
import { matchCommuneEnd, matchEnd, type Entry, type Vocabulary } from '../vocabulary.ts';

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

/**
 * Every place where a known commune and territoire follow a theme list: usually one a record, at the end of a line.
 * Where there is none at all, a short résumé may share the line.
 */
export function findAnchors(lines: readonly Line[], vocabulary: Vocabulary): FoundAnchor[] {
  const atEnds = lines.flatMap((line, index) => findAnchor(lines, index, line.tokens.length, vocabulary) ?? []);
  if (atEnds.length > 0) return atEnds;
  return lines.flatMap((line, index) => {
    const ends = line.tokens.map((_, end) => end).filter((end) => end > 0);
    return ends.flatMap((end) => findAnchor(lines, index, end, vocabulary) ?? []).slice(0, 1);
  });
}

/** The anchor whose last word is the one before `end` on line `index`. */
function findAnchor(
  lines: readonly Line[],
  index: number,
  end: number,
  vocabulary: Vocabulary,
): FoundAnchor | undefined {
  const line = lines[index];
  const pair = readPair(lines, index, vocabulary, end);
  if (!line || !pair) return undefined;
  const near = [...readTokens(lines.slice(Math.max(0, pair.start - THEME_LINES), pair.start)), ...pair.before];
  const { items, unknown, dangling } = readThemesEnd(near, vocabulary.themes);
  if (items.length === 0 && !unknown && !dangling) return undefined;
  const { commune, territoire, before } = pair;
  return { line, start: lines[pair.start] ?? line, before, commune, territoire, after: line.tokens.slice(end) };
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
  const above = lines[index - 1];
  const territoire = matchEnd(above?.cutWord ? [...above.tokens, ...words] : words, vocabulary.territoires);
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
