/**
 * Marks the words of a search in the printed texts, with the CSS Custom Highlight API: the texts are not
 * touched, so that selecting, copying and reading aloud stay what they were. Browsers without it mark nothing.
 */
import { toTerm } from '../../domain/search/synonyms.ts';
import type { SearchEngine, SearchResponse } from '../shared/search-engine.ts';
import type { Card } from './cards.ts';
import type { PrintedFields, PrintedPiece } from './printed.ts';
import type { Results } from './results.ts';

const NAME = 'recherche';

function makeRange(pieces: readonly PrintedPiece[], from: number, to: number): Range | undefined {
  const piece = pieces.findLast(({ start }) => start <= from);
  const end = to - (piece?.start ?? 0);
  if (!piece || end > piece.node.length) return undefined;
  const range = document.createRange();
  range.setStart(piece.node, from - piece.start);
  range.setEnd(piece.node, end);
  return range;
}

/** Marks the words of a search and those that stood for them, and nothing else, in `cards`. `printedIn` says where a table prints an initiative; without it, its card does. */
export function highlight(
  cards: readonly Card[],
  { champs }: Results<Card>,
  response: SearchResponse | undefined,
  engine: SearchEngine | undefined,
  printedIn?: (card: Card) => PrintedFields | undefined,
): void {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const termes = [...(response?.termes ?? []), ...(response?.aussi ?? []).map(toTerm)];
  for (const card of cards) {
    const printed = printedIn?.(card) ?? card.printed;
    for (const champ of champs.get(card) ?? []) {
      for (const { debut, fin } of engine?.locate(card.numero - 1, champ, termes) ?? []) {
        const range = makeRange(printed.get(champ) ?? [], debut, fin);
        if (range) ranges.push(range);
      }
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}
