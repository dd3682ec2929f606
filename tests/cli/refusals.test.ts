import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceOn } from '../annexe/edits.ts';
import { readJson, writeJson } from '../second-edition/fixture.ts';
import { copyEdition, editAnnexe, editEdition, errorsOf, run, runReported, snapshot } from './command.ts';

type Spoil = (edition: string) => void;

const write =
  (name: string, content: string | Uint8Array): Spoil =>
  (edition) => {
    writeFileSync(join(edition, name), content);
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
const annexe =
  (...edits: ((source: string) => string)[]): Spoil =>
  (edition) => {
    editAnnexe(edition, ...edits);
  };

/** What is wrong, and every error that must be reported: place and code. */
const TABLE: readonly [string, Spoil, string[]][] = [
  [
    'edition.json is no JSON',
    write('edition.json', '{\n  "annee": 2023,\n}\n'),
    ['2023/edition.json:3 E-FICHIER-INVALIDE'],
  ],
  ['edition.json lacks an entry', edit({ financeur: undefined }), ['2023/edition.json E-FICHIER-INVALIDE']],
  ['edition.json has an entry too many', edit({ licence: 'inconnue' }), ['2023/edition.json E-FICHIER-INVALIDE']],
  [
    'edition.json has several faults',
    edit({ annee: '2023', colonnes: 'Structure' }),
    ['2023/edition.json E-FICHIER-INVALIDE', '2023/edition.json E-FICHIER-INVALIDE'],
  ],
  ['edition.json lacks a column', edit({ colonnes: ['Structure'] }), ['2023/edition.json E-FICHIER-INVALIDE']],
  ['edition.json is missing', without('edition.json'), ['2023/edition.json E-FICHIER-ABSENT']],
  ['the year is not that of the folder', edit({ annee: 2024 }), ['2023/edition.json E-FICHIER-INVALIDE']],
  ['annexe.txt is missing', without('annexe.txt'), ['2023/annexe.txt E-FICHIER-ABSENT']],
  [
    'annexe.txt is not the one that was signed',
    edit({ source: { titre: 'Annexe', description: 'Annexe.', sha256: '0'.repeat(64) } }),
    ['2023/annexe.txt E-EMPREINTE'],
  ],
  ['the lines are those of a PDF that is gone', write('lignes.json', '[]'), ['2023/lignes.json E-LIGNES-PERIMEES']],
  [
    'annexe.txt is empty',
    write('annexe.txt', '\n'),
    ['2023/annexe.txt E-EMPREINTE', '2023/annexe.txt:1 E-ANNEXE-VIDE'],
  ],
  [
    'annexe.txt is in Latin-1',
    write('annexe.txt', Uint8Array.from([0x0a, 0xe9, 0x0a])),
    ['2023/annexe.txt E-EMPREINTE', '2023/annexe.txt:2 E-ENCODAGE'],
  ],
  [
    'the total is not the sum',
    annexe(replaceOn(913, '692\u202f000', '692\u202f001')),
    ['2023/annexe.txt:913 E-TOTAL-DIFFERENT'],
  ],
  [
    'a record is short of what was counted',
    edit({ controles: { initiatives: 60, mentionsDeThemes: 164 } }),
    ['2023/annexe.txt:911 E-CONTROLE-DIFFERENT'],
  ],
  ['arbitrages.json is no JSON', write('arbitrages.json', '['), ['2023/arbitrages.json E-FICHIER-INVALIDE']],
  [
    'arbitrages.json holds an unknown type',
    write('arbitrages.json', '[{ "type": "devine", "lu": "A", "raison": "B" }]'),
    ['2023/arbitrages.json E-FICHIER-INVALIDE'],
  ],
  ['permaliens.json is no list', write('permaliens.json', '{}'), ['2023/permaliens.json E-FICHIER-INVALIDE']],
  [
    'initiatives.json was broken by hand',
    write('initiatives.json', '[{}]'),
    Array.from({ length: 10 }, () => '2023/initiatives.json E-FICHIER-INVALIDE'),
  ],
  ['a published address has no record', addPermalien, ['2023/annexe.txt E-PERMALIEN-PERDU']],
];

describe('an edition that cannot be trusted', () => {
  test.each(TABLE)('%s: exit code 1, every fault said, nothing written', (_, spoil, wanted) => {
    const edition = copyEdition();
    spoil(edition);
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
    annexe(replaceOn(913, '692', '693'))(edition);
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
  annexe(replaceOn(12, 'Camblain-Chatelain', 'Camblin-Chatelain'), replaceOn(913, '692', '693'))(edition);
  const { issues, stderr } = runReported(edition);

  test('is a list whose entries have ten keys, the same for all', () => {
    expect(issues.length).toBeGreaterThan(1);
    for (const issue of issues)
      expect(Object.keys(issue)).toEqual([
        'code',
        'severity',
        'file',
        'line',
        'column',
        'record',
        'field',
        'read',
        'expected',
        'cure',
      ]);
  });

  test('says what a program needs to point at the place', () => {
    expect(issues.find(({ code }) => code === 'E-COMMUNE-INCONNUE')).toEqual({
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
