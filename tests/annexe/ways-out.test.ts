import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import type { Arbitrage, EditionDescription } from '../../src/domain/records/schema/edition.ts';
import { insert, replaceOn } from './edits.ts';
import { context, parseGood, root, text } from './real.ts';

const expected = parseGood(text).initiatives;
/** How many records have each value, as a person would have counted them. */
const countBy = (of: (initiative: (typeof expected)[number]) => string | number): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(expected, (one) => String(of(one)))].map(([key, group]) => [key, group.length]));
const categories = countBy(({ categorie }) => categorie);
const montants = countBy(({ montant }) => montant);
const describing = (edition: Partial<EditionDescription>): Context => ({
  ...context,
  edition: { ...context.edition, ...edition },
});
const deciding = (arbitrage: Arbitrage): Context => ({ ...context, arbitrages: [...context.arbitrages, arbitrage] });

describe('an annex printed otherwise is described, not edited', () => {
  test('page numbers, wherever they stand', () => {
    const paged = [insert(912, 'Page 6 sur 6'), insert(300, '', 'Page 2 sur 6'), insert(44, 'Page 1 sur 6', '')].reduce(
      (source, edit) => edit(source),
      text,
    );
    expect(parseAnnexe(paged, context).value).toBeUndefined();
    expect(parseGood(paged, describing({ habillage: ['Page 1 sur 9'] })).initiatives).toEqual(expected);
  });

  test('another word for the total', () => {
    const other = replaceOn(913, 'TOTAL ', 'Total général : ')(text);
    expect(parseAnnexe(other, context).issues.map(({ code }) => code)).toContain('E-TOTAL-ABSENT');
    expect(parseGood(other, describing({ total: 'Total général :' })).initiatives).toEqual(expected);
  });

  test('a résumé in two paragraphs', () => {
    const other = insert(37, '')(text);
    const lu = 'protocoles de soins, pour la promotion de l’obésité comme maladie,';
    const { initiatives } = parseGood(other, deciding({ type: 'incomplet', champ: 'resume', lu, raison: 'Essai.' }));
    expect(initiatives[1]?.resume).toBe(expected[1]?.resume);
  });
});

describe('what only looks like a landmark is read as text', () => {
  test.each([
    ['a sentence about money at a line end', replaceOn(37, 'maladie, ', 'maladie, à 5 € \n500 € '), 1],
    ['a sentence that goes on with « TOTAL »', replaceOn(37, 'maladie, ', 'maladie, \nTOTAL 5 places '), 1],
  ])('%s', (_, edit, index) => {
    const { initiatives } = parseGood(edit(text));
    expect(initiatives.map(({ montant }) => montant)).toEqual(expected.map(({ montant }) => montant));
    expect(initiatives.filter(({ resume }, rank) => resume !== expected[rank]?.resume)).toEqual([initiatives[index]]);
  });

  test.each([
    ['over a line end', 'Auxi-le-\nChateau Ternois'],
    ['each on its own line', 'Auxi-le-Chateau\nTernois'],
  ])('a commune and its territoire wrapped %s', (_, wrapped) => {
    const wrap = (source: string): string =>
      source.replace('Environnement Auxi-le-Chateau Ternois', `Environnement ${wrapped}`);
    expect(wrap(text)).not.toBe(text);
    expect(parseGood(wrap(text)).initiatives).toEqual(expected);
  });

  test('typographic hyphens in a name of commune', () => {
    expect(
      parseGood(text.replace('Hénin-Beaumont Hénin-Carvin', 'Hénin\u2011Beaumont Hénin\u2010Carvin')).initiatives,
    ).toEqual(expected);
  });
});

describe('cells too short for a line of their own, or too long for one', () => {
  const lines = text.split('\n');
  const block = (from: number, to: number): string => lines.slice(from - 1, to).join('\n');
  test.each([
    ['category and amount on two lines', block(100, 100), block(100, 100).replace(' 5', '\n5')],
    ['a theme cut at a line end', block(10, 10), 'Environne-\nment'],
    ['a territoire cut at its hyphen', 'Hénin-Beaumont Hénin-Carvin', 'Hénin-Beaumont Hénin-\nCarvin'],
  ])('%s', (_, printed, wrapped) => {
    expect(text.split(printed).length).toBeGreaterThan(1);
    expect(parseGood(text.replace(printed, wrapped)).initiatives).toEqual(expected);
  });

  test('a résumé of one line, on the line of its commune and of its amount', () => {
    const { initiatives } = parseGood(
      text.replace(block(111, 121), 'Outreau Boulonnais Un jardin partagé. Innovation sociale 14\u202f000 €'),
    );
    expect(initiatives).toEqual(
      expected.map((initiative, index) => (index === 6 ? { ...initiative, resume: 'Un jardin partagé.' } : initiative)),
    );
  });
});

test('a text whose lines announce nothing is one error, and nothing is cut in it', () => {
  const extract = readFileSync(join(root, 'tests/fixtures/textes/sans-blancs-finaux.txt'), 'utf8');
  const { value, issues } = parseAnnexe(extract, context);
  expect(value).toBeUndefined();
  expect(issues.map(({ code, line }) => [code, line])).toEqual([['E-EXTRAIT-SANS-BLANCS', 11]]);
});

test.each([
  [
    'a total of forty thousand digits',
    (source: string) => source.replace('TOTAL 692', `TOTAL ${'1'.repeat(40_000)}abc`),
  ],
  ['eighty thousand page breaks', (source: string) => source.replace('Annexe', `${'\f'.repeat(80_000)}Annexe`)],
  ['three thousand records without amounts', (source: string) => source.replace(/\d+\u202f000 €/g, '').repeat(55)],
  [
    'ten thousand lines of prose',
    (source: string) => source.slice(0, 300) + 'Une ligne de texte sans rien de connu, Lens \n'.repeat(10_000),
  ],
])('%s: read in a time that grows with its length alone', { timeout: 60_000 }, (_, spoil) => {
  const spoilt = spoil(text);
  // Work, not waiting: the machine may have other things to do.
  const before = process.cpuUsage();
  parseAnnexe(spoilt, context);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(10_000_000);
});

describe('a second reading', () => {
  const codes = (using: Context, source = text): string[] =>
    parseAnnexe(source, using).issues.map(({ code, field, record }) =>
      [code, field ?? '', record ?? ''].join(' ').trim(),
    );

  test('names every field that is not what was published', () => {
    const earlier = expected.map((initiative, index) =>
      index === 3 ? { ...initiative, resume: 'Autre.', montant: 1, themes: ['Sport'], commune: '62001' } : initiative,
    );
    const changes = codes({ ...context, earlier }).filter((code) => code.includes('-CHANGE'));
    expect(changes).toEqual([
      'A-CHAMP-CHANGE themes 4',
      'A-CHAMP-CHANGE commune 4',
      'A-CHAMP-CHANGE resume 4',
      'A-MONTANT-CHANGE montant 4',
    ]);
  });

  test('is set beside detailed counts made by eye', () => {
    const counted = (controles: Partial<EditionDescription['controles']>): string[] =>
      codes(describing({ controles: { ...context.edition.controles, ...controles } })).filter((code) =>
        code.startsWith('E-'),
      );
    expect(counted({ parTheme: { Sport: 1 } }).length).toBeGreaterThan(1);
    expect(counted({ parCategorie: categories, parMontant: montants })).toEqual([]);
    expect(counted({ parMontant: { ...montants, 5000: (montants['5000'] ?? 0) + 1 } })).toEqual([
      'E-CONTROLE-DIFFERENT',
    ]);
  });

  test('says when a habit of the annex breaks', () => {
    const small = text.replace('Création d’un jardin', 'création d’un jardin');
    expect(codes(context, small)).toContain('A-HABITUDE resume 7');
    expect(codes(context, replaceOn(9, 'Action sociale / Culture', 'Culture / Action sociale')(text))).toContain(
      'A-HABITUDE themes 1',
    );
    expect(codes(context).filter((code) => code.includes('HABITUDE'))).toEqual([]);
  });
});
