import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import { insert, remove, repeat, replaceOn, swap } from './edits.ts';
import { context, text } from './real.ts';

/** Name, edit, and the error that must be among those found: code and line. Lines are those of the edited text. */
const TABLE: readonly [string, (source: string) => string, string, number][] = [
  ['the figure of an amount is missing', replaceOn(42, ' 16\u202f000 €', ' €'), 'E-MONTANT-ABSENT', 42],
  ['an amount and its sign are missing', replaceOn(42, ' 16\u202f000 €', ''), 'E-MONTANT-ABSENT', 42],
  ['an amount holds letters', replaceOn(24, '25\u202f000', '25\u202f0OO'), 'E-MONTANT-ILLISIBLE', 24],
  ['an amount is written in words', replaceOn(42, '16\u202f000 €', 'seize mille €'), 'E-MONTANT-ILLISIBLE', 42],
  ['an amount lost its currency', replaceOn(24, ' €', ''), 'E-MONTANT-SANS-UNITE', 24],
  ['an amount is grouped wrongly', replaceOn(24, '25\u202f000', '250\u202f00'), 'E-MONTANT-ILLISIBLE', 24],
  ['an amount is zero', replaceOn(89, '5\u202f000', '0'), 'E-MONTANT-ILLISIBLE', 89],
  ['an amount is negative', replaceOn(24, '25\u202f000', '-25\u202f000'), 'E-MONTANT-NEGATIF', 24],
  ['an amount has cents', replaceOn(24, '25\u202f000', '25\u202f000,50'), 'E-MONTANT-CENTIMES', 24],
  ['an amount is 1 € too high', replaceOn(24, '25\u202f000', '25\u202f001'), 'E-TOTAL-DIFFERENT', 913],
  ['the total is off by 1 €', replaceOn(913, '692\u202f000', '692\u202f001'), 'E-TOTAL-DIFFERENT', 913],
  ['the total is absent', remove(913), 'E-TOTAL-ABSENT', 911],
  ['the total is there twice', repeat(913), 'E-TOTAL-REPETE', 914],
  ['the total holds letters', replaceOn(913, '692', '6q2'), 'E-TOTAL-ILLISIBLE', 913],
  ['a record comes after the total', insert(914, 'Une structure'), 'E-TEXTE-APRES-TOTAL', 914],
  ['a record is cut after its themes', remove(12, 24), 'E-THEMES-HORS-CELLULE', 9],
  ['a record is cut after its résumé', remove(19, 24), 'E-MONTANT-ABSENT', 17],
  ['the last record is cut after its résumé', remove(911), 'E-MONTANT-ABSENT', 909],
  ['a record is doubled', repeat(26, 42), 'E-INITIATIVE-REPETEE', 43],
  ['two records merge, their amount line lost', remove(42), 'E-MONTANT-ABSENT', 40],
  ['two records merge, the amount of a long category lost', remove(24), 'E-MONTANT-ABSENT', 22],
  ['an amount line is doubled', repeat(42), 'E-INITIATIVE-COUPEE', 43],
  ['a theme is unknown', replaceOn(9, 'Culture', 'Cultures'), 'E-THEME-INCONNU', 9],
  ['the first theme is unknown', replaceOn(9, 'Action sociale', 'Actions sociales'), 'E-THEME-INCONNU', 9],
  ['a theme on a run-together line is unknown', replaceOn(240, 'Mobilité', 'Mobilités'), 'E-THEME-INCONNU', 240],
  ['the last theme is unknown', replaceOn(10, 'Environnement', 'Environement'), 'E-THEME-INCONNU', 10],
  ['a theme is said twice', replaceOn(9, 'Culture', 'Action sociale'), 'E-THEME-REPETE', 9],
  ['a territoire is unknown', replaceOn(12, ' Artois', ' Artoi'), 'E-TERRITOIRE-INCONNU', 12],
  [
    'a territoire on a run-together line is unknown',
    replaceOn(240, 'Audomarois', 'Audomarrois'),
    'E-TERRITOIRE-INCONNU',
    240,
  ],
  ['a commune is unknown', replaceOn(12, 'Camblain-Chatelain', 'Camblin-Chatelain'), 'E-COMMUNE-INCONNUE', 12],
  ['a commune on a run-together line is unknown', replaceOn(240, ' Cléty ', ' Clétyx '), 'E-COMMUNE-INCONNUE', 240],
  ['a commune is another département’s', replaceOn(12, 'Camblain-Chatelain', 'Lille'), 'E-COMMUNE-INCONNUE', 12],
  ['the commune line is lost', remove(12), 'E-COMMUNE-ABSENTE', 13],
  ['the commune line is doubled', repeat(12), 'E-COMMUNE-REPETEE', 13],
  ['a category is unknown', replaceOn(42, 'Innovation sociale', 'Inovation social'), 'E-CATEGORIE-INCONNUE', 42],
  ['a category is missing', replaceOn(42, 'Innovation sociale ', ''), 'E-CATEGORIE-ABSENTE', 42],
  ['a long category lost its second line', remove(20), 'E-CATEGORIE-INCONNUE', 19],
  ['a double category lost its first line', remove(151), 'E-CATEGORIE-COUPEE', 151],
  ['a long category repeats a line', repeat(19), 'E-CATEGORIE-INCONNUE', 19],
  ['the commune and the résumé are swapped', swap(12, 14), 'E-COMMUNE-DEPLACEE', 14],
  ['a category and its amount are swapped', swap(22, 24), 'E-CATEGORIE-INCONNUE', 19],
  ['a résumé is lost', remove(14, 17), 'E-RESUME-ABSENT', 12],
  ['a structure is lost', remove(26), 'E-COUPE-INDECIDABLE', 26],
  ['structure and titre run together anew', replaceOn(8, 'La Mine', 'La  Mini-Mine'), 'E-COUPE-INDECIDABLE', 8],
  ['structure and titre are lost', remove(8), 'E-STRUCTURE-ABSENTE', 8],
  ['a theme line is lost', remove(9), 'E-CONTROLE-DIFFERENT', 910],
  ['a list of themes is printed twice', insert(11, 'Culture / Santé'), 'E-THEMES-HORS-CELLULE', 9],
  [
    'a page header is inside a record',
    insert(
      14,
      'Annexe 1 Budget citoyen 2023 - Les initiatives lauréates',
      '',
      'Structure Initiative Thèmes Commune Territoire Résumé Catégorie',
      'Montant ',
      'proposé',
      '',
    ),
    'E-ENTETE-DANS-INITIATIVE',
    14,
  ],
  ['the first line of a page header changed', replaceOn(636, '2023', '2022'), 'E-ENTETE-MODIFIE', 636],
  ['a column heading changed', replaceOn(638, 'Commune', 'Ville'), 'E-ENTETE-MODIFIE', 638],
  ['a column heading lost a line', remove(639), 'E-ENTETE-MODIFIE', 639],
  ['a column heading is printed twice', insert(641, 'Montant proposé'), 'E-ENTETE-MODIFIE', 641],
  ['a page number stands before a record', insert(44, '2/6', ''), 'E-COUPE-INDECIDABLE', 44],
  ['a theme is lost between its separators', replaceOn(240, 'Santé', ''), 'E-THEME-INCONNU', 240],
  ['the first theme of a cell is lost', replaceOn(30, 'Citoyenneté', ''), 'E-THEME-INCONNU', 30],
  ['the last theme is one that nobody knows yet', replaceOn(31, 'Santé', 'Logistique'), 'E-THEME-INCONNU', 31],
  [
    'a category is one that nobody knows yet',
    replaceOn(42, 'Innovation sociale', 'Émergence'),
    'E-CATEGORIE-INCONNUE',
    42,
  ],
  ['a résumé goes on after a blank line', insert(36, ''), 'E-RESUME-INTERROMPU', 37],
  ['an amount has a lone sign', replaceOn(24, '25\u202f000', '- 25\u202f000'), 'E-MONTANT-NEGATIF', 24],
  ['the first page has no header', remove(1, 7), 'E-ENTETE-ABSENT', 1],
];

describe('a spoilt annex is refused, with the place and the reason', () => {
  test.each(TABLE)('%s', (_, edit, code, line) => {
    const { value, issues } = parseAnnexe(edit(text), context);
    expect(value).toBeUndefined();
    const errors = issues.filter(({ severity }) => severity === 'error').map((issue) => `${issue.code} ${issue.line}`);
    expect(errors).toContain(`${code} ${line}`);
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
