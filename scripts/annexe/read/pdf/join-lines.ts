import { foldText } from '../../../../src/domain/text/fold.ts';
import type { Ending } from '../../types.ts';
import type { PdfLine, PdfTable } from './types.ts';

const CUT_WORD = /(\p{L}+)-$/u;
const FIRST_WORD = /^\p{Ll}+/u;
/** The last word of a line without a blank. */
const ALONE = /^(?:\S*[^\p{L}\s])?(\p{L}+)$/u;
/** One letter that is no word of French. */
const NO_WORD = /^(?![aàyô])\p{Ll}(?:\s|$)/u;

/**
 * The text of a cell from its lines, and how each joins the next. A word cut at the end of a line is joined when a soft
 * hyphen says so, or when the joined word is known and not also known with its hyphen; otherwise the hyphen stays, as
 * printed.
 *
 * @param known words folded by `foldText`: those of `wordsOf` and of the referential
 */
export function joinLines(
  lines: readonly Pick<PdfLine, 'text' | 'endsInSoftHyphen'>[],
  known: ReadonlySet<string>,
): { text: string; endings: Ending[] } {
  let text = '';
  const endings = lines.map(({ text: line, endsInSoftHyphen }, index): Ending => {
    text += line;
    const next = lines[index + 1]?.text;
    if (next === undefined) return 'blank';
    const [, start] = CUT_WORD.exec(text) ?? [];
    const [end] = FIRST_WORD.exec(next) ?? [];
    const isCut = start !== undefined && end !== undefined;
    const isKnown = isCut && known.has(foldText(start + end)) && !known.has(foldText(`${start}-${end}`));
    if (endsInSoftHyphen || isKnown) {
      text = text.slice(0, -1);
      return 'dropped';
    }
    // After a hyphen or a stroke inside a word a line may end, and nothing was there.
    if (/[^\s][-\u2010/]$/.test(text)) return 'closed';
    text += ' ';
    return 'blank';
  });
  return { text, endings };
}

/** The words of a document, folded, with those that hold hyphens; a word that the end of a line cuts is left out. */
export function wordsOf({ rows, outside }: Pick<PdfTable, 'rows' | 'outside'>): Set<string> {
  const words = new Set<string>();
  for (const lines of [...rows.flatMap(({ cells }) => cells), outside]) {
    lines.forEach(({ text }, index) => {
      const isContinued = /[-\u2010]$/.test(lines[index - 1]?.text ?? '');
      const whole = (isContinued ? text.replace(/^\S+/, '') : text).replace(/\S+[-\u2010]$/, '');
      for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu))
        words.add(foldText(word));
    });
  }
  return words;
}

/**
 * A word too wide for its column is cut without a hyphen: it fills its line alone, and no letter more would fit. Only
 * where the joined word is known, or its end is no word, can it be told from two words.
 */
export function findCutWord(table: Pick<PdfTable, 'headings' | 'rows' | 'outside'>): PdfLine | undefined {
  const known = wordsOf(table);
  for (const column of table.headings.keys()) {
    const cells = table.rows.map(({ cells: all }) => all[column] ?? []);
    const right = Math.max(...cells.flat().map(({ box }) => box[2]));
    for (const lines of cells) {
      const cut = lines.find(({ text, box: [, y0, x1, y1] }, index) => {
        const [, start] = ALONE.exec(text) ?? [];
        const [end] = FIRST_WORD.exec(lines[index + 1]?.text ?? '') ?? [];
        if (start === undefined || end === undefined || right - x1 > (y1 - y0) / 2) return false;
        return known.has(foldText(start + end)) || NO_WORD.test(lines[index + 1]?.text ?? '');
      });
      if (cut) return cut;
    }
  }
  return undefined;
}
