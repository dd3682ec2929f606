import { listCells } from '../read/cells.ts';
import type { Context, Draft } from '../types.ts';
import { isStructureAlias } from './arbitrages.ts';

/** The drafts with each note attached to the fields that contain its text, and each alias of a structure to its name. */
export function applyNotes(drafts: readonly Draft[], { arbitrages }: Context): Draft[] {
  return drafts.map((draft) => {
    const noted = listCells(draft).map(([champ, cell]) => {
      const notes = arbitrages.flatMap((arbitrage, index) =>
        (arbitrage.type === 'note' && arbitrage.champ === champ && cell.reading.text.includes(arbitrage.lu)) ||
        (isStructureAlias(arbitrage) && arbitrage.champ === champ && cell.reading.text === arbitrage.lu)
          ? [index]
          : [],
      );
      return [champ, { ...cell, arbitrages: [...cell.arbitrages, ...notes] }];
    });
    return { ...draft, cells: Object.fromEntries(noted) as Draft['cells'] };
  });
}
