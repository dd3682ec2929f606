import { foldText } from '../../../src/domain/text/fold.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Cell, Context, Draft } from '../types.ts';

const { compare } = new Intl.Collator('fr');

/**
 * Habits that hold for every record of the first edition read here (2023): structures in the order of their initials,
 * themes in alphabetical order, names and résumés with a capital. A break of one is no error, but often the mark of one.
 */
export function checkHabits(drafts: readonly Draft[], { file }: Context): Issue[] {
  let highest = '';
  return drafts.flatMap(({ number, cells }) => {
    const at = { code: 'A-HABITUDE' as const, file, record: number };
    const lineOf = (cell: Cell<unknown>): number | null => cell.reading.pieces[0]?.line.number ?? null;
    const issues: Issue[] = [];
    const { structure, themes } = cells;
    const initial = /[a-z0-9]/.exec(foldText(structure?.value ?? ''))?.[0] ?? highest;
    if (structure && initial < highest)
      issues.push(
        makeIssue({
          ...at,
          field: 'structure',
          line: lineOf(structure),
          read: `« ${structure.value} » après une structure en « ${highest.toUpperCase()} »`,
          expected: 'des structures dans l’ordre de leurs initiales',
        }),
      );
    if (initial > highest) highest = initial;
    const late = themes?.value.find((theme, index) => compare(themes.value[index - 1] ?? '', theme) > 0);
    if (themes && late !== undefined)
      issues.push(
        makeIssue({
          ...at,
          field: 'themes',
          line: lineOf(themes),
          read: `« ${themes.value.join(' / ')} »`,
          expected: `des thèmes par ordre alphabétique (« ${late} » est plus loin)`,
        }),
      );
    for (const field of ['structure', 'titre', 'resume'] as const) {
      const cell = cells[field];
      const first = /[\p{L}\d]/u.exec(cell?.value ?? '')?.[0] ?? '';
      if (!cell || first === first.toUpperCase()) continue;
      const read = `« ${cell.value.slice(0, 60)} »`;
      issues.push(makeIssue({ ...at, field, line: lineOf(cell), read, expected: 'une majuscule au premier mot' }));
    }
    return issues;
  });
}
