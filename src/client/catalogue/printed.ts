/** Where the fields of an initiative are printed in the page. */
import { LIST_SEPARATOR } from '../../domain/search/entries.ts';
import { SEARCHED_FIELDS, type SearchedField } from '../../domain/search/index.ts';

/** A text node, and where it begins in the text of its field. */
export interface PrintedPiece {
  readonly node: Text;
  readonly start: number;
}

/** A field of several values (themes) is several nodes of one text. */
export type PrintedFields = ReadonlyMap<SearchedField, readonly PrintedPiece[]>;

/** The fields that `root`, a card or a row, prints. */
export function readPrinted(root: ParentNode): PrintedFields {
  return new Map(SEARCHED_FIELDS.map((champ) => [champ, readPieces(root.querySelector(`[data-champ="${champ}"]`))]));
}

function readPieces(element: Element | null): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker?.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.data.trim();
    // The white space of the markup is no part of the text.
    if (own === '') continue;
    if (length > 0) length += LIST_SEPARATOR.length;
    pieces.push({ node, start: length - node.data.indexOf(own) });
    length += own.length;
  }
  return pieces;
}
