import { formatEuros } from '../../../src/domain/text/euros.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { InitiativeRecord } from '../../../src/domain/records/schema/edition.ts';
import { listCells } from '../read/cells.ts';
import { placeOf } from '../read/lines.ts';
import type { Context, Draft } from '../types.ts';

/**
 * Names every value that differs from the last run, so that none changes unnoticed and a total that is off points at
 * its row. Records are matched by structure and titre, else by their number. Told, never published: the next run knows
 * no more of it.
 */
export function compareEarlier(drafts: readonly Draft[], ids: ReadonlyMap<number, string>, context: Context): Issue[] {
  const { earlier, file } = context;
  const keyOf = (structure = '', titre = ''): string => foldText(`${structure}\n${titre}`);
  const byName = new Map(earlier.map((record) => [keyOf(record.structure, record.titre), record]));
  const byId = new Map(earlier.map((record) => [record.id, record]));
  return drafts.flatMap((draft) => {
    const { structure, titre } = draft.cells;
    const known = byName.get(keyOf(structure?.value, titre?.value)) ?? byId.get(ids.get(draft.number) ?? '');
    if (!known) return [];
    return listCells(draft).flatMap(([champ, { value, reading }]) => {
      if (JSON.stringify(value) === JSON.stringify(known[champ])) return [];
      const code = champ === 'montant' ? 'A-MONTANT-CHANGE' : 'A-CHAMP-CHANGE';
      const at = { file, line: placeOf(reading.pieces).line, record: draft.number, field: champ };
      const read = `${show(value)} pour « ${titre?.value ?? ''} »`;
      return [makeIssue({ ...at, code, read, expected: `${show(known[champ])}, publié jusqu’ici` })];
    });
  });
}

const show = (value: unknown): string =>
  typeof value === 'number'
    ? formatEuros(value)
    : `« ${[value as InitiativeRecord['themes' | 'titre']].flat().join(' / ')} »`;
