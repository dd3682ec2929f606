import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import TABLE from '../fixtures/annexes-abimees.json' with { type: 'json' };
import { replaceOn, toEdit } from './edits.ts';
import { context, text } from './real.ts';

describe('a spoilt annex is refused, with the place and the reason', () => {
  // The error must be among those found; lines are those of the edited text.
  test.each(TABLE as [says: string, edit: (string | number)[], error: string][])('%s', (_says, edit, error) => {
    const { value, issues } = parseAnnexe(toEdit(edit)(text), context);
    expect(value).toBeUndefined();
    const errors = issues.filter(({ severity }) => severity === 'error').map((issue) => `${issue.code} ${issue.line}`);
    expect(errors).toContain(error);
    // An error causes few others: nobody has to look for the one that counts.
    expect(errors.length, errors.join()).toBeLessThanOrEqual(6);
    for (const issue of issues)
      expect([issue.file, issue.code, issue.read, issue.expected, issue.cure].filter((part) => part === '')).toEqual(
        [],
      );
  });

  test('several faults come out in one run', () => {
    const spoilt = [
      replaceOn(24, '25\u202f000', '25\u202f0OO'),
      replaceOn(240, ' Cléty ', ' Clétyx '),
      replaceOn(913, '692', '693'),
    ].reduce((source, edit) => edit(source), text);
    const codes = parseAnnexe(spoilt, context).issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['E-MONTANT-ILLISIBLE', 'E-COMMUNE-INCONNUE']));
  });

  test('an unknown label comes with the nearest known one', () => {
    const of = (edit: (source: string) => string): string =>
      parseAnnexe(edit(text), context).issues.find(({ severity }) => severity === 'error')?.expected ?? '';
    expect(of(replaceOn(9, 'Culture', 'Cultures'))).toContain('« Culture »');
    expect(of(replaceOn(12, 'Camblain-Chatelain', 'Camblin-Chatelain'))).toContain('« Camblain-Châtelain »');
    expect(of(replaceOn(12, ' Artois', ' Artoi'))).toContain('« Artois »');
    expect(of(replaceOn(42, 'Innovation sociale', 'Inovation social'))).toContain('« Innovation sociale »');
  });

  test('a cut that nobody decided comes with the entry to paste', () => {
    const without = { ...context, arbitrages: context.arbitrages.filter(({ type }) => type !== 'coupe') };
    const undecided = parseAnnexe(text, without).issues.filter(({ code }) => code === 'E-COUPE-INDECIDABLE');
    expect(undecided.map(({ line }) => line)).toEqual(
      context.arbitrages.flatMap(({ type, ligne }) => (type === 'coupe' ? [ligne] : [])),
    );
    const pasted = JSON.parse(undecided[0]?.cure.split('\n')[1] ?? '') as unknown;
    expect(pasted).toMatchObject({ type: 'coupe', ligne: 8, lu: "A Bouts de Films La Mine d'Art" });
  });
});
