import { PdfRefusal } from './codes.ts';
import { gatherLines, textOf } from './runs.ts';
import type { PageContent, PageTable, Run } from './types.ts';

/** Running titles keep their height from page to page, in points. */
const SAME_HEIGHT = 3;

/** No text of a cell reads so, even alone on a line. */
const NUMBERED = /^(?:page|p\.) ?\d+(?: ?(?:\/|sur|de) ?\d+)?$|^\d+ sur \d+$/i;
const NUMBER = /^(?:[-–] ?)?\d+(?: ?[-–]| ?\/ ?\d+)?$/;

export const isNumbered = (line: readonly Run[]): boolean => NUMBERED.test(textOf(line));

/** Tells whether a line is a page number, or stands at the same height on another page but for its numbers. */
export function findRunningLines(contents: readonly PageContent[]): (line: readonly Run[]) => boolean {
  const mask = (line: readonly Run[]): string => textOf(line).replace(/\d+/g, '#');
  const places = Map.groupBy(
    contents.flatMap(({ runs }) => gatherLines(runs)),
    mask,
  );
  return (line) => {
    const [first] = line;
    const others = places.get(mask(line)) ?? [];
    const isRepeated = others.some(
      ([other]) =>
        first && other && other.page !== first.page && Math.abs(other.baseline - first.baseline) < SAME_HEIGHT,
    );
    return isRepeated || isNumbered(line) || NUMBER.test(textOf(line));
  };
}

/**
 * The lines above the table on page 1.
 *
 * @throws PdfRefusal when any other text around the table is neither a running title nor a page number
 */
export function readTitle(tables: readonly PageTable[], isFurniture: (line: readonly Run[]) => boolean): string {
  const title: string[] = [];
  for (const { page, top, bottom, outside } of tables) {
    for (const line of gatherLines(outside)) {
      const y = line[0]?.baseline ?? 0;
      const isAround = y <= top || y >= bottom;
      if (page === 1 && y <= top) title.push(textOf(line));
      else if (!isAround || !isFurniture(line)) {
        const expected = 'du texte dans les cellules ; autour du tableau, les titres et numéros de page seuls';
        throw new PdfRefusal('E-PDF-TEXTE-HORS-CELLULE', page, `« ${textOf(line)} »`, expected);
      }
    }
  }
  return title.join('\n');
}
