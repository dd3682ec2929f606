import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceOn } from '../annexe/edits.ts';
import {
  committed,
  copyEdition,
  editAnnexe,
  GENERATED,
  run,
  type Run,
  runIn,
  runReported,
  snapshot,
} from './command.ts';

const bytes = (folder: string): string[] => GENERATED.map((name) => readFileSync(join(folder, name), 'utf8'));

describe('an edition alone in a folder somewhere', () => {
  const edition = copyEdition('authored only');
  const first = run(edition);

  test('gets exit code 0 and one line: editions, initiatives, euros', () => {
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^1 édition, 59 initiatives, 692\s?000\s€\n$/);
  });

  test('gets its three files, those that are committed, to the byte', () => {
    expect(bytes(edition)).toEqual(bytes(committed));
    expect(Object.keys(snapshot(edition)).sort()).toEqual(
      [...GENERATED, 'annexe.txt', 'arbitrages.json', 'edition.json'].sort(),
    );
  });

  test('keeps warnings for the other stream', () => {
    expect(first.stderr.match(/[AEI]-[A-Z-]+/g)?.sort()).toEqual([
      'A-THEMES-TRONQUES',
      'I-MONTANT-INHABITUEL',
      'I-MONTANT-INHABITUEL',
      'I-MONTANT-INHABITUEL',
    ]);
  });
});

describe('several editions named together', () => {
  const [first, second] = [copyEdition('authored only'), copyEdition('authored only')];
  const together = (): Run => runIn(first, '--edition', first, '--edition', second);

  test('are none of them written when one has an error', () => {
    editAnnexe(second, replaceOn(913, '692', '693'));
    const before = [snapshot(first), snapshot(second)];
    const { code, stdout, stderr } = together();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('E-TOTAL-DIFFERENT');
    expect([snapshot(first), snapshot(second)]).toEqual(before);
  });

  test('are counted in one line when all are good', () => {
    editAnnexe(second, replaceOn(913, '693', '692'));
    const { code, stdout } = together();
    expect(stdout).toMatch(/^2 éditions, 118 initiatives, 1\s?384\s?000\s€\n$/);
    expect(code).toBe(0);
    for (const folder of [first, second]) expect(bytes(folder)).toEqual(bytes(committed));
  });
});

describe('an amount that changes between two runs', () => {
  const edition = copyEdition();
  editAnnexe(edition, replaceOn(42, '16\u202f000', '17\u202f000'), replaceOn(913, '692\u202f000', '693\u202f000'));
  const result = runReported(edition);

  test('is written, and the change is named with its record', () => {
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/, 693\s?000\s€\n$/);
    const [change, ...others] = result.issues.filter(({ code }) => code === 'A-MONTANT-CHANGE');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      severity: 'warning',
      file: '2023/annexe.txt',
      line: 42,
      record: 2,
      field: 'montant',
    });
    expect(change?.read).toMatch(/^17\s000\s€ pour « A Contrepoids 62 : Lutter/);
    expect(change?.expected).toMatch(/^16\s000\s€/);
    expect(result.stderr).toMatch(/^2023\/annexe\.txt:42 {2}A-MONTANT-CHANGE {2}initiative n° 2\n {2}lu {8}17/m);
  });

  test('is named once: what was written is up to date, and the next run knows it', () => {
    expect(run(edition, '--check').code).toBe(0);
    expect(runReported(edition).issues.map(({ code }) => code)).not.toContain('A-MONTANT-CHANGE');
  });
});

describe('--check', () => {
  const edition = copyEdition();

  test('passes when every file is what would be written, and writes nothing', () => {
    const before = snapshot(edition);
    const { code, stdout } = run(edition, '--check');
    expect(stdout).toMatch(/^1 édition/);
    expect(code).toBe(0);
    expect(snapshot(edition)).toEqual(before);
  });

  test.each(GENERATED)('fails when somebody edited %s, names it, and leaves it as it is', (name) => {
    const spoilt = copyEdition();
    editGenerated(join(spoilt, name));
    const before = snapshot(spoilt);
    const { code, stdout, stderr } = run(spoilt, '--check');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`2023/${name}`);
    expect(snapshot(spoilt)).toEqual(before);
  });

  test('fails when a generated file is missing', () => {
    const spoilt = copyEdition();
    rmSync(join(spoilt, 'provenance.json'));
    const { code, stderr } = run(spoilt, '--check');
    expect(stderr).toContain('2023/provenance.json');
    expect(code).toBe(1);
  });

  test('fails when the annex was changed and nothing was written since', () => {
    const spoilt = copyEdition();
    editAnnexe(spoilt, replaceOn(12, 'Artois', 'Ternois'));
    expect(run(spoilt, '--check')).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('wrong usage', () => {
  test.each([
    ['an unknown option', ['--editions', '2023']],
    ['a folder that is not there', ['--edition', 'nulle-part']],
    ['a file in place of a folder', ['--edition', '2023/annexe.txt']],
    ['a word without option', ['2023']],
    ['a report in a folder that is not there', ['--edition', '2023', '--report', 'nulle-part/report.json']],
  ])('%s: exit code 2, the usage, and nothing written', (_, args) => {
    const edition = copyEdition('authored only');
    const before = snapshot(edition);
    const { code, stdout, stderr } = runIn(join(edition, '..'), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/usage : .*--edition/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(snapshot(edition)).toEqual(before);
  });
});

/** An edit that keeps the file valid: another amount, or a blank at its end. */
function editGenerated(path: string): void {
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.includes('"montant": 25000') ? source.replace('"montant": 25000', '"montant": 26000') : `${source} `,
  );
}
