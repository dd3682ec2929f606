/** The annex as text. It is made from the dataset, where masked text is already gone, never from the file. */
import type { Edition } from '../domain/records/model.ts';

/** The text of an edition's annex, line for line as the site numbers them; without a mask, the very bytes of a source whose lines end in LF. */
export function toAnnexe({ lines }: Edition): string {
  return lines.map(({ stretches }) => stretches.map(({ text }) => text).join('')).join('\n');
}

/** Every annex one after the other, each under the title of its source. */
export function toAnnexes(editions: readonly Edition[]): string {
  return editions.map((edition) => `===== ${edition.edition.source.titre} =====\n\n${toAnnexe(edition)}`).join('\n\n');
}
