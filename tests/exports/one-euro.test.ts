import { expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import { replaceOn } from '../annexe/edits.ts';
import { context, text } from '../annexe/real.ts';
import { truth } from '../support/truth.ts';

const french = (montant: number): string => String(montant).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

test.each(truth.lignes)(
  'an amount of initiative $numero changed by 1 €: the total is off, and the row is named',
  ({ numero, montant, ligneMontant }) => {
    const spoilt = replaceOn(ligneMontant, `${french(montant)} €`, `${french(montant + 1)} €`)(text);
    const { value, issues } = parseAnnexe(spoilt, context);
    expect(value).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'E-TOTAL-DIFFERENT',
    ]);
    expect(issues.find(({ code }) => code === 'E-TOTAL-DIFFERENT')?.expected).toContain('écart : 1\u00a0€');
    expect(issues.filter(({ field }) => field === 'montant').map(({ line, record }) => [line, record])).toContainEqual([
      ligneMontant,
      numero,
    ]);
  },
);
