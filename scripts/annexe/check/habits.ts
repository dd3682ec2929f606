import { foldText } from '../../../src/domain/text/fold.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { type Champ, champsOf } from '../../../src/domain/records/champs.ts';
import { placeOf } from '../read/lines.ts';
import type { Cell, Context, Draft } from '../types.ts';

const { compare } = new Intl.Collator('fr');

/**
 * Habits that hold for every record of the first edition read here (2023): structures in the order of their initials,
 * themes in alphabetical order, names and résumés with a capital. A break of one is no error, but often the mark of one.
 */
export function checkHabits(drafts: readonly Draft[], { file }: Context): Issue[] {
  let highest = '';
  return drafts.flatMap(({ number, cells }) => {
    const issues: Issue[] = [];
    const report = (field: Champ, { reading }: Cell<unknown>, read: string, expected: string): void => {
      const { line } = placeOf(reading.pieces);
      issues.push(makeIssue({ code: 'A-HABITUDE', file, record: number, line, field, read, expected }));
    };
    const { structure, themes } = cells;
    const initial = /[a-z0-9]/.exec(foldText(structure?.value ?? ''))?.[0] ?? highest;
    if (structure && initial < highest) {
      const read = `« ${structure.value} » après une structure en « ${highest.toUpperCase()} »`;
      report('structure', structure, read, 'des structures dans l’ordre de leurs initiales');
    }
    if (initial > highest) highest = initial;
    const late = themes?.value.find((theme, index) => compare(themes.value[index - 1] ?? '', theme) > 0);
    if (themes && late !== undefined) {
      const expected = `des thèmes par ordre alphabétique (« ${late} » est plus loin)`;
      report('themes', themes, `« ${themes.value.join(' / ')} »`, expected);
    }
    for (const field of champsOf('name', 'text')) {
      const cell = cells[field];
      const first = /[\p{L}\d]/u.exec(cell?.value ?? '')?.[0] ?? '';
      if (!cell || first === first.toUpperCase()) continue;
      report(field, cell, `« ${cell.value.slice(0, 60)} »`, 'une majuscule au premier mot');
    }
    return issues;
  });
}
