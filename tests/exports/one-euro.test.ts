import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/shared/process.ts';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import { replaceOn } from '../annexe/edits.ts';
import { context, folder, text, truth } from '../annexe/real.ts';

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

const french = (montant: number): string => String(montant).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

describe('an amount changed by 1 €', () => {
  test.each(truth.lignes)(
    'of initiative $numero: the total is off, and the row is named',
    ({ numero, montant, ligneMontant }) => {
      const spoilt = replaceOn(ligneMontant, `${french(montant)} €`, `${french(montant + 1)} €`)(text);
      const { value, issues } = parseAnnexe(spoilt, context);
      expect(value).toBeUndefined();
      expect(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'E-TOTAL-DIFFERENT',
      ]);
      expect(issues.find(({ code }) => code === 'E-TOTAL-DIFFERENT')?.expected).toContain('écart : 1\u00a0€');
      expect(
        issues.filter(({ field }) => field === 'montant').map(({ line, record }) => [line, record]),
      ).toContainEqual([ligneMontant, numero]);
    },
  );

  test('in a copy of the edition: npm run data stops, says both, and writes nothing', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'edition-'));
    copies.push(copy);
    cpSync(folder, copy, { recursive: true });
    const spoilt = replaceOn(24, '25\u202f000', '25\u202f001')(text);
    writeFileSync(join(copy, 'annexe.txt'), spoilt);
    const edition = JSON.parse(readFileSync(join(copy, 'edition.json'), 'utf8')) as { source: { sha256: string } };
    edition.source.sha256 = createHash('sha256').update(spoilt).digest('hex');
    writeFileSync(join(copy, 'edition.json'), JSON.stringify(edition));
    const before = readFileSync(join(copy, 'initiatives.json'), 'utf8');
    const { code, output } = await runNode(['scripts/build-data.ts', '--edition', copy], { capture: true });
    expect(code).toBe(1);
    expect(output).toMatch(/annexe\.txt:913 {2}E-TOTAL-DIFFERENT/);
    expect(output).toMatch(/annexe\.txt:24 .*initiative n° 1\n.*25\u202f001/);
    expect(readFileSync(join(copy, 'initiatives.json'), 'utf8')).toBe(before);
  });
});
