import { listCells } from '../read/cells.ts';
import type { Context, Draft } from '../types.ts';

/** The drafts with each note attached to the fields that contain the text it was written for. */
export function applyNotes(drafts: readonly Draft[], { arbitrages }: Context): Draft[] {
  return drafts.map((draft) => {
    const noted = listCells(draft).map(([champ, cell]) => {
      const notes = arbitrages.flatMap((arbitrage, index) =>
        arbitrage.type === 'note' && arbitrage.champ === champ && cell.reading.text.includes(arbitrage.lu)
          ? [index]
          : [],
      );
      return [champ, { ...cell, arbitrages: [...cell.arbitrages, ...notes] }];
    });
    return { ...draft, cells: Object.fromEntries(noted) as Draft['cells'] };
  });
}
