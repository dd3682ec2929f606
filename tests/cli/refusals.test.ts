import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toEdit } from '../annexe/edits.ts';
import REFUSED from '../fixtures/editions-a-refuser.json' with { type: 'json' };
import { readJson, writeJson } from '../second-edition/fixture.ts';
import { copyEdition, editAnnexe, editEdition, errorsOf, run, runReported, snapshot } from './command.ts';

type Spoil = (edition: string) => void;

const write =
  (name: string, content: string | readonly number[]): Spoil =>
  (edition) => {
    writeFileSync(join(edition, name), typeof content === 'string' ? content : Uint8Array.from(content));
  };
const without =
  (name: string): Spoil =>
  (edition) => {
    rmSync(join(edition, name));
  };
const edit =
  (changes: Record<string, unknown>): Spoil =>
  (edition) => {
    editEdition(edition, changes);
  };
const lack = (name: string): Spoil => edit({ [name]: undefined });
const annexe =
  (...edits: readonly (string | number)[][]): Spoil =>
  (edition) => {
    editAnnexe(edition, ...edits.map(toEdit));
  };

/** What is wrong, how the edition is spoilt, and the errors that are told of its files. */
type Refused = [says: string, spoil: unknown[], faults: string[]];

const SPOILS: Readonly<Record<string, unknown>> = {
  write,
  without,
  edit,
  lack,
  annexe,
  addPermalien: () => addPermalien,
};
const toSpoil = ([name, ...given]: readonly unknown[]): Spoil =>
  (SPOILS[String(name)] as (...given: readonly unknown[]) => Spoil)(...given);

describe('an edition that cannot be trusted', () => {
  test.each(REFUSED as Refused[])('%s: exit code 1, every fault said, nothing written', (_says, spoil, faults) => {
    const wanted = faults.map((fault) => `2023/${fault}`);
    const edition = copyEdition();
    toSpoil(spoil)(edition);
    const before = snapshot(edition);
    const result = runReported(edition);
    expect([result.code, result.stdout]).toEqual([1, '']);
    expect(errorsOf(result)).toEqual(wanted);
    for (const error of wanted) expect(result.stderr).toContain(error.replace(' ', '  '));
    expect(result.stderr).toMatch(/Rien n’a été écrit\.\n$/);
    expect(snapshot(edition)).toEqual(before);
  });

  test('gets no file, not even a half-written one, when it had none', () => {
    const edition = copyEdition('authored only');
    annexe(['replaceOn', 913, '692', '693'])(edition);
    expect(run(edition).code).toBe(1);
    expect(Object.keys(snapshot(edition))).toEqual(['annexe.txt', 'arbitrages.json', 'edition.json']);
  });

  test('has the faults of all its files told in one run', () => {
    const edition = copyEdition();
    const faults: Spoil[] = [
      without('annexe.txt'),
      edit({ financeur: ' ' }),
      write('arbitrages.json', '[1]'),
      write('permaliens.json', '[,]'),
      write('initiatives.json', '{}'),
    ];
    for (const spoil of faults) spoil(edition);
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
    edit({ annee: 2024 })(edition);
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
    edit({ cog: 1999 })(edition);
    const result = runReported(edition);
    expect(errorsOf(result)).toEqual([expect.stringMatching(/referentiel\/communes-1999\.json E-FICHIER-ABSENT$/)]);
    expect(result.stderr).toContain('ajouter ce millésime à data/referentiel/sources.json');
  });
});

describe('what is reported', () => {
  const edition = copyEdition();
  annexe(['replaceOn', 12, 'Camblain-Chatelain', 'Camblin-Chatelain'], ['replaceOn', 913, '692', '693'])(edition);
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

/** An address that was published once, for a record that is no more. */
function addPermalien(edition: string): void {
  const path = join(edition, 'permaliens.json');
  writeJson(path, [
    ...(readJson(path) as unknown[]),
    { slug: 'perdu', id: '2023-60', structure: 'Perdue', titre: 'Perdu' },
  ]);
}
