import { foldText } from '../../../../src/domain/fold.ts';
import type { PdfLine, PdfTable } from './types.ts';

const CUT_WORD = /(\p{L}+)-$/u;
const FIRST_WORD = /^\p{Ll}+/u;

/**
 * The text of a cell from its lines. A word cut at the end of a line is joined when a soft hyphen says so, or when the
 * joined word is known and not also known with its hyphen; otherwise the hyphen stays, as printed.
 *
 * @param known words folded by `foldText`: those of `wordsOf` and of the referential
 */
export function joinLines(
  lines: readonly Pick<PdfLine, 'text' | 'endsInSoftHyphen'>[],
  known: ReadonlySet<string>,
): string {
  let text = '';
  let wasSoft = false;
  for (const { text: line, endsInSoftHyphen } of lines) {
    const [, start] = CUT_WORD.exec(text) ?? [];
    const [end] = FIRST_WORD.exec(line) ?? [];
    const isCut = start !== undefined && end !== undefined;
    const isKnown = isCut && known.has(foldText(start + end)) && !known.has(foldText(`${start}-${end}`));
    if (wasSoft || isKnown) text = text.slice(0, -1) + line;
    // After a hyphen or a stroke inside a word a line may end, and nothing was there.
    else text += (text === '' || /[^\s][-\u2010/]$/.test(text) ? '' : ' ') + line;
    wasSoft = endsInSoftHyphen;
  }
  return text;
}

/** The words of a document, folded, with those that hold hyphens; a word that the end of a line cuts is left out. */
export function wordsOf({ rows, furniture }: Pick<PdfTable, 'rows' | 'furniture'>): Set<string> {
  const words = new Set<string>();
  for (const lines of [...rows.flatMap(({ cells }) => cells), furniture]) {
    lines.forEach(({ text }, index) => {
      const isContinued = /[-\u2010]$/.test(lines[index - 1]?.text ?? '');
      const whole = (isContinued ? text.replace(/^\S+/, '') : text).replace(/\S+[-\u2010]$/, '');
      for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu))
        words.add(foldText(word));
    });
  }
  return words;
}
