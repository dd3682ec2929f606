import { readTokens } from './lines.ts';
import { readThemesEnd } from './themes.ts';
import type { ThemeList } from './themes.ts';
import type { Line, Token } from './types.ts';
import { matchCommuneEnd, matchEnd } from './vocabulary.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** Where a record says its themes, commune and territoire: the one place that closed lists recognise. */
export interface Anchor {
  line: Line;
  themes: ThemeList;
  commune: { entry: Entry; tokens: readonly Token[] };
  territoire: { entry: Entry; tokens: readonly Token[] };
}

/** Every line that ends in a known commune and territoire, and that a theme list precedes. Usually one a record. */
export function findAnchors(lines: readonly Line[], vocabulary: Vocabulary): Anchor[] {
  return lines.flatMap((line, index) => {
    const pair = readPair(line, vocabulary);
    if (!pair) return [];
    const before = [...readTokens(lines.slice(0, index)), ...pair.before];
    const themes = readThemesEnd(before, vocabulary.themes);
    const read = themes.items.length > 0 || themes.unknown !== undefined || themes.dangling;
    return read ? [{ line, themes, commune: pair.commune, territoire: pair.territoire }] : [];
  });
}

/** The commune and territoire at the end of a line, and the words before them, or `undefined`. */
export function readPair(line: Line, vocabulary: Vocabulary) {
  const tokens = readTokens([line]);
  const territoire = matchEnd(tokens, vocabulary.territoires);
  if (!territoire) return undefined;
  const head = tokens.slice(0, -territoire.words.length);
  const commune = matchCommuneEnd(head, vocabulary);
  if (!commune) return undefined;
  return {
    before: head.slice(0, -commune.words.length),
    commune: { entry: commune, tokens: head.slice(-commune.words.length) },
    territoire: { entry: territoire, tokens: tokens.slice(-territoire.words.length) },
  };
}
