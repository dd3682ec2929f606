import { formatEuros } from '../../../src/domain/euros.ts';
import { foldText } from '../../../src/domain/fold.ts';
import { makeIssue } from '../../../src/domain/records/issue.ts';
import type { Issue } from '../../../src/domain/records/issue.ts';
import type { Context, Draft } from '../types.ts';

/**
 * Names every amount that differs from the last run, so that no figure changes unnoticed and a total
 * that is off points at its row. Records are matched by structure and titre. Told, never published: the next run knows no more of it.
 */
export function compareMontants(drafts: readonly Draft[], { earlier, file }: Context): Issue[] {
  if (earlier.length === 0) return [];
  const key = (structure: string, titre: string): string => foldText(`${structure}\n${titre}`);
  const before = new Map(earlier.map(({ structure, titre, montant }) => [key(structure, titre), montant]));
  return drafts.flatMap(({ number, cells: { structure, titre, montant } }) => {
    const known = structure && titre && before.get(key(structure.value, titre.value));
    if (!montant || known === undefined || known === montant.value) return [];
    const line = montant.reading.pieces[0]?.line.number ?? null;
    return [
      makeIssue({
        code: 'A-MONTANT-CHANGE',
        file,
        line,
        record: number,
        field: 'montant',
        read: `${formatEuros(montant.value)} pour « ${titre?.value ?? ''} »`,
        expected: `${formatEuros(known)}, le montant publié jusqu’ici`,
      }),
    ];
  });
}
