import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toEdit } from '../annexe/edits.ts';
import REFUSED from '../fixtures/editions-a-refuser.json' with { type: 'json' };
import { readJson, writeJson } from '../second-edition/fixture.ts';
import { copyEdition, editAnnexe, editEdition, errorsOf, run, runReported, snapshot } from './command.ts';

/** What is wrong, how the edition is spoilt, and the errors that are told of its files. */
type Refused = [says: string, spoil: [way: keyof typeof SPOILS, ...given: unknown[]], faults: string[]];

/** Ways to spoil an edition, by the names that the fixture gives them. */
const SPOILS = {
  write: (edition: string, name: string, content: string | readonly number[]) =>
    writeFileSync(join(edition, name), typeof content === 'string' ? content : Uint8Array.from(content)),
  without: (edition: string, name: string) => rmSync(join(edition, name)),
  edit: editEdition,
  lack: (edition: string, name: string) => editEdition(edition, { [name]: undefined }),
  annexe: (edition: string, ...edits: (string | number)[][]) => editAnnexe(edition, ...edits.map(toEdit)),
  /** An address that was published once, for a record that is no more. */
  addPermalien: (edition: string) => {
    const path = join(edition, 'permaliens.json');
    const lost = { slug: 'perdu', id: '2023-60', structure: 'Perdue', titre: 'Perdu' };
    writeJson(path, [...(readJson(path) as unknown[]), lost]);
  },
};

describe('an edition that cannot be trusted', () => {
  test.each(REFUSED as unknown as Refused[])(
    '%s: exit code 1, every fault said, nothing written',
    (_says, spoil, faults) => {
      const wanted = faults.map((fault) => `2023/${fault}`);
      const edition = copyEdition();
      const [way, ...given] = spoil;
      (SPOILS[way] as (edition: string, ...given: unknown[]) => void)(edition, ...given);
      const before = snapshot(edition);
      const result = runReported(edition);
      expect([result.code, result.stdout]).toEqual([1, '']);
      expect(errorsOf(result)).toEqual(wanted);
      for (const error of wanted) expect(result.stderr).toContain(error.replace(' ', '  '));
      expect(result.stderr).toMatch(/Rien n’a été écrit\.\n$/);
      expect(snapshot(edition)).toEqual(before);
    },
  );

  test('gets no file, not even a half-written one, when it had none', () => {
    const edition = copyEdition('authored only');
    SPOILS.annexe(edition, ['replaceOn', 913, '692', '693']);
    expect(run(edition).code).toBe(1);
    expect(Object.keys(snapshot(edition))).toEqual(['annexe.txt', 'arbitrages.json', 'edition.json']);
  });

  test('has the faults of all its files told in one run', () => {
    const edition = copyEdition();
    SPOILS.without(edition, 'annexe.txt');
    editEdition(edition, { financeur: ' ' });
    SPOILS.write(edition, 'arbitrages.json', '[1]');
    SPOILS.write(edition, 'permaliens.json', '[,]');
    SPOILS.write(edition, 'initiatives.json', '{}');
    expect(new Set(errorsOf(runReported(edition)))).toEqual(
      new Set([
        '2023/annexe.txt E-FICHIER-ABSENT',
        '2023/edition.json E-FICHIER-INVALIDE',
        '2023/arbitrages.json E-FICHIER-INVALIDE',
        '2023/permaliens.json E-FICHIER-INVALIDE',
        '2023/initiatives.json E-FICHIER-INVALIDE',
      ]),
    );
  });

  test('is refused by --check as well', () => {
    const edition = copyEdition();
    editEdition(edition, { annee: 2024 });
    expect(run(edition, '--check').code).toBe(1);
  });

  test('keeps its files when one of them cannot be replaced', () => {
    const edition = copyEdition('authored only');
    mkdirSync(join(edition, 'provenance.json'));
    const before = snapshot(edition);
    expect(run(edition)).toMatchObject({ code: 1, stdout: '' });
    expect(snapshot(edition)).toEqual(before);
  });
});

describe('a list beside the editions', () => {
  test('that is missing for the COG year is named', () => {
    const edition = copyEdition();
    editEdition(edition, { cog: 1999 });
    const result = runReported(edition);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/referentiel\/communes-1999\.json E-FICHIER-ABSENT$/)]);
    expect(result.stderr).toContain('ajouter ce millésime à data/referentiel/sources.json');
  });
});

describe('what is reported', () => {
  const edition = copyEdition();
  const typo = ['replaceOn', 12, 'Camblain-Chatelain', 'Camblin-Chatelain'];
  SPOILS.annexe(edition, typo, ['replaceOn', 913, '692', '693']);
  const { issues, stderr } = runReported(edition);

  test('says what a program needs to point at the place, under the same ten keys for all', () => {
    const found = issues.find(({ code }) => code === 'E-COMMUNE-INCONNUE');
    expect(new Set(issues.map((issue) => Object.keys(issue).join()))).toEqual(
      new Set([Object.keys(found ?? {}).join()]),
    );
    expect(found).toEqual({
      code: 'E-COMMUNE-INCONNUE',
      severity: 'error',
      file: '2023/annexe.txt',
      line: 12,
      column: 1,
      record: 1,
      field: 'commune',
      read: '« Camblin-Chatelain »',
      expected: 'une commune du référentiel (proche : « Camblain-Châtelain »)',
      cure: 'corriger l’annexe, ou ajouter un alias à arbitrages.json avec sa raison',
    });
  });

  test('is printed in French, in five parts', () => {
    expect(stderr).toContain(
      [
        '2023/annexe.txt:12  E-COMMUNE-INCONNUE  initiative n° 1',
        '  lu        « Camblin-Chatelain »',
        '  attendu   une commune du référentiel (proche : « Camblain-Châtelain »)',
        '  remède    corriger l’annexe, ou ajouter un alias à arbitrages.json avec sa raison',
      ].join('\n'),
    );
  });

  test('is printed once and whole: one message for each entry', () => {
    expect(stderr.match(/^\S.* {2}[AEI]-[A-Z-]+/gm)).toHaveLength(issues.length);
    expect(stderr.match(/^ {2}(?:lu {8}|attendu {3}|remède {4})\S/gm)).toHaveLength(3 * issues.length);
  });

  test('is also told of a good run, in place of an earlier report', () => {
    const edition = copyEdition();
    writeJson(join(edition, '..', 'report.json'), 'of an earlier run');
    expect(runReported(edition).issues.map(({ code, severity, line }) => `${severity} ${code} ${line}`)).toEqual([
      'warning A-THEMES-TRONQUES 901',
      'information I-MONTANT-INHABITUEL 120',
      'information I-MONTANT-INHABITUEL 301',
      'information I-MONTANT-INHABITUEL 911',
    ]);
  });
});
