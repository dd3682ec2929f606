import { keepFor } from '../../../src/domain/keep.ts';
import type { Champ } from '../../../src/domain/records/schema/edition.ts';
import type { Commune, Communes } from '../../../src/domain/records/schema/referentiel.ts';
import { nearestLabel } from '../../../src/domain/search/nearest.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import type { Context, Token } from '../types.ts';

/** A label of a closed list as it may be printed: its folded words, what it stands for, the arbitrage that allows it. */
export interface Entry {
  words: readonly string[];
  printed: string;
  value: string;
  arbitrage?: number;
}

/** The closed lists of an edition, longest labels first. `communes` entries have INSEE codes as values. */
export interface Vocabulary {
  themes: readonly Entry[];
  territoires: readonly Entry[];
  /** The last words of the territoires, which most words are not. */
  territoireEnds: ReadonlySet<string>;
  categories: readonly Entry[];
  communes: ReadonlyMap<string, readonly Entry[]>;
  communeByCode: ReadonlyMap<string, Commune>;
}

/** Builds the lists from the referential files and the alias arbitrages. */
export function buildVocabulary(context: Context): Vocabulary {
  const labels = (champ: Champ, entries: readonly { label: string }[]): Entry[] =>
    [...entries.map(({ label }) => makeEntry(label, label)), ...aliases(context, champ)].sort(
      (a, b) => b.words.length - a.words.length,
    );
  const communes = [...entriesOf(context.communes), ...aliases(context, 'commune')];
  const territoires = labels('territoire', context.territoires);
  return {
    themes: labels('themes', context.themes),
    territoires,
    territoireEnds: new Set(
      territoires.flatMap(({ words }) => [words.at(-1) ?? '', words.at(-1)?.split('-').at(-1) ?? '']),
    ),
    categories: labels('categorie', context.categories),
    communes: Map.groupBy(communes, ({ words }) => words.join(' ')),
    communeByCode: new Map(context.communes.communes.map((commune) => [commune.code, commune])),
  };
}

/** The label of a list that looks most like a text, if one does. */
export function nearestOf(text: string, list: readonly { label: string }[]): string | undefined {
  const labels = list.map(({ label }) => label);
  return nearestLabel(text, labels);
}

/** The end of what was expected: the label that may have been meant. */
export const suggest = (label: string | undefined): string => (label === undefined ? '' : ` (proche : « ${label} »)`);

/** An entry, and how many of the last tokens are its words. */
export interface Match {
  entry: Entry;
  count: number;
}

/** The longest entry whose words are the last of `tokens` (of the first `end` of them), or `undefined`. */
export function matchEnd(
  tokens: readonly Token[],
  entries: readonly Entry[],
  end: number = tokens.length,
): Match | undefined {
  for (const entry of entries) {
    const count = countBack(tokens, entry.words, end);
    if (count !== undefined) return { entry, count };
  }
  return undefined;
}

/** How many tokens before `end` are these words: a word may be cut at a line end, at its own hyphen or at one of the layout. */
function countBack(tokens: readonly Token[], words: readonly string[], end: number): number | undefined {
  let from = end;
  for (const word of words.toReversed()) {
    const token = tokens[from - 1];
    const before = tokens[from - 2];
    if (token?.folded === word) from -= 1;
    else if (token && before && isCut(before) && joins(before.folded, token.folded, word)) from -= 2;
    else return undefined;
  }
  return end - from;
}

const isCut = ({ line, to }: Token): boolean => line.cutWord && to === line.end;
const joins = (first: string, second: string, word: string): boolean =>
  first + second === word || first.slice(0, -1) + second === word;

/**
 * The commune whose name is the last words of `tokens` (`count` of them), the longest name first. Two
 * homonyms are never chosen between.
 */
export function matchCommuneEnd(tokens: readonly Token[], { communes }: Vocabulary): Match | undefined {
  for (let count = Math.min(tokens.length, 8); count > 0; count--) {
    const last = tokens.slice(-count);
    const found = communes.get(joinWords(last, ({ folded }) => folded)) ?? [];
    const printed = joinWords(last, ({ line, from, to }) => line.text.slice(from, to));
    const exact = found.filter((entry) => entry.printed === printed);
    const [entry, ...others] = found.length === 1 ? found : exact;
    if (entry && others.length === 0) return { entry, count };
  }
  return undefined;
}

/** Words as one text; a word cut at its hyphen at a line end is closed up. */
function joinWords(tokens: readonly Token[], show: (token: Token) => string): string {
  return tokens.reduce((text, token, index) => {
    const previous = tokens[index - 1];
    const closed = !previous || (previous.line !== token.line && previous.line.cutWord);
    return text + (closed ? '' : ' ') + show(token);
  }, '');
}

/** The hundreds of names of a COG year are folded once, however many texts are read. */
const entriesOf = keepFor(({ communes }: Communes) => communes.map(({ nom, code }) => makeEntry(nom, code)));

function aliases({ arbitrages }: Context, champ: Champ): Entry[] {
  return arbitrages.flatMap((arbitrage, index) =>
    arbitrage.type === 'alias' && arbitrage.champ === champ
      ? [{ ...makeEntry(arbitrage.lu, arbitrage.valeur), arbitrage: index }]
      : [],
  );
}

function makeEntry(printed: string, value: string): Entry {
  return { words: foldText(printed).split(' '), printed, value };
}
