import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import type { Arbitrage } from '../../src/domain/records/schema/edition.ts';
import unused from '../fixtures/arbitrages-inutiles.json' with { type: 'json' };
import { remove, replaceOn } from './edits.ts';
import { context, parseGood, text } from './real.ts';

type Champ = Extract<Arbitrage, { type: 'alias' }>['champ'];

const raison = 'Essai.';
const alias = (champ: Champ, lu: string, valeur: string): Arbitrage => ({ type: 'alias', champ, lu, valeur, raison });
const adding = (...added: Arbitrage[]): Context => ({ ...context, arbitrages: [...context.arbitrages, ...added] });
const errors = (source: string, using: Context): string[] =>
  parseAnnexe(source, using).issues.flatMap(({ code, severity, read }) =>
    severity === 'error' ? [`${code} ${read}`] : [],
  );

describe('a label printed under another spelling', () => {
  test.each([
    ['themes', replaceOn(9, 'Culture', 'Arts et lettres'), 'Arts et lettres', 'Culture'],
    ['territoire', replaceOn(12, ' Artois', " Pays d'Artois"), "Pays d'Artois", 'Artois'],
    ['categorie', replaceOn(42, 'Innovation sociale', 'Invention sociale'), 'Invention sociale', 'Innovation sociale'],
    ['commune', replaceOn(12, 'Camblain-Chatelain', 'Camblain le Château'), 'Camblain le Château', '62197'],
  ] as const)('is read as what an alias of %s says, and the choice is shown', (champ, edit, lu, valeur) => {
    const { initiatives, provenance } = parseGood(edit(text), adding(alias(champ, lu, valeur)));
    const record = initiatives[champ === 'categorie' ? 1 : 0];
    expect(champ === 'themes' ? record?.themes[1] : record?.[champ]).toBe(valeur);
    const described = provenance.initiatives[record?.id ?? '']?.champs[champ];
    expect(described).toMatchObject({ statut: 'decide', arbitrages: [context.arbitrages.length] });
    expect(described?.imprime).toContain(lu);
    expect(provenance.arbitrages.at(-1)).toMatchObject({ type: 'alias', champ, lu, initiatives: [record?.id] });
  });

  test('is recognised whatever its case, accents and apostrophes', () => {
    const source = replaceOn(9, 'Culture', 'ARTS D’ÉCRITURE')(text);
    expect(parseGood(source, adding(alias('themes', "Arts d'ecriture", 'Culture'))).initiatives[0]?.themes).toEqual([
      'Action sociale',
      'Culture',
      'Environnement',
    ]);
  });

  test('names the commune, not its code, in what is published', () => {
    expect(parseGood(text).provenance.arbitrages.find(({ type }) => type === 'alias')).toMatchObject({
      lu: 'Fauquenbergues',
      decision: 'lu comme « Fauquembergues »',
      initiatives: ['2023-24'],
    });
  });
});

describe('an alias that leads nowhere', () => {
  test.each([
    ['themes', 'Arts et lettres', 'Cultures'],
    ['territoire', "Pays d'Artois", 'Pays de nulle part'],
    ['categorie', 'Invention sociale', 'innovation sociale'],
    ['commune', 'Camblain le Château', '62999'],
    ['commune', 'Lille', '59350'],
    ['commune', 'Camblain le Château', 'Camblain-Châtelain'],
  ] as const)('%s: « %s » → « %s » is invalid', (champ, lu, valeur) => {
    const read = `« ${lu} » → « ${valeur} »`;
    const { issues } = parseAnnexe(text, adding(alias(champ, lu, valeur)));
    expect(issues.filter(({ code }) => code === 'E-ARBITRAGE-INVALIDE')).toMatchObject([
      { file: context.arbitragesFile, field: champ, read },
    ]);
  });
});

describe('an arbitrage that no longer applies is an error', () => {
  const UNUSED = unused as readonly Arbitrage[];

  test.each(UNUSED.map((arbitrage) => [arbitrage.type, arbitrage] as const))('%s %j', (type, arbitrage) => {
    const read = type === 'masque' ? 'un masque' : `« ${arbitrage.lu} »`;
    expect(errors(text, adding(arbitrage))).toEqual([
      `E-ARBITRAGE-INUTILE arbitrage n° ${context.arbitrages.length + 1} (${type}) sur ${read}`,
    ]);
  });

  const first = new Map(context.arbitrages.toReversed().map((arbitrage) => [arbitrage.type, arbitrage]));
  test.each([...first].filter(([type]) => type !== 'note'))(
    '%s, said twice, is there once too often',
    (type, arbitrage) => {
      expect(errors(text, adding(arbitrage)).at(-1)).toContain(
        `E-ARBITRAGE-INUTILE arbitrage n° ${context.arbitrages.length + 1} (${type})`,
      );
    },
  );

  test('several are named in one run, with the line where each once was', () => {
    const { issues } = parseAnnexe(text, adding(...UNUSED.map((arbitrage) => ({ ...arbitrage, ligne: 7 }))));
    const unused = issues.filter(({ code }) => code === 'E-ARBITRAGE-INUTILE');
    expect(unused).toHaveLength(UNUSED.length);
    for (const { expected, file } of unused)
      expect([file, expected]).toEqual([context.arbitragesFile, 'ce texte dans l’annexe, autrefois ligne 7']);
  });
});

describe('a cut that does not re-form the text', () => {
  const cutting = (structure: string, titre: string): Context => ({
    ...context,
    arbitrages: context.arbitrages.map((arbitrage) =>
      arbitrage.type === 'coupe' && arbitrage.ligne === 280 ? { ...arbitrage, structure, titre } : arbitrage,
    ),
  });

  test.each([
    ['leaves a word out', 'Coop du', 'Coop du 51'],
    ['adds a word', 'La Coop du 51', 'Coop du 51'],
    ['changes a letter of the structure', 'coop du 51', 'Coop du 51'],
    ['changes a letter of the titre', 'Coop du 51', 'coop du 51'],
    ['takes a word twice', 'Coop du 51 Coop', 'Coop du 51'],
    ['turns the two around', 'Coop du 51 Coop du', '51 Coop du'],
  ])('%s: it is invalid', (_, structure, titre) => {
    const { value, issues } = parseAnnexe(text, cutting(structure, titre));
    expect(value).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'E-ARBITRAGE-INVALIDE',
        file: context.arbitragesFile,
        record: 18,
        read: `« ${structure} » puis « ${titre} »`,
        expected: 'deux parties qui reforment « Coop du 51 Coop du 51 »',
      },
    ]);
  });

  test('elsewhere than before is allowed: the person decides', () => {
    expect(parseGood(text, { ...cutting('Coop', 'du 51 Coop du 51'), permaliens: [] }).initiatives[17]).toMatchObject({
      structure: 'Coop',
      titre: 'du 51 Coop du 51',
    });
  });
});

test('a category cut short is kept when somebody said so', () => {
  const source = remove(151)(text);
  expect(errors(source, context)).toEqual(['E-CATEGORIE-COUPEE « Innovation sociale » seule sur sa ligne']);
  const accepted: Arbitrage = { type: 'incomplet', champ: 'categorie', lu: 'Innovation sociale', raison };
  const { initiatives, provenance } = parseGood(source, adding(accepted));
  expect(initiatives[8]).toMatchObject({ categorie: 'Innovation sociale', montant: 21000 });
  expect(provenance.arbitrages.at(-1)?.initiatives).toEqual(['2023-09']);
});

test('an alias of a structure leaves its name as printed, and publishes under which other it is known', () => {
  const using = adding(alias('structure', 'A Bouts de Films', 'Au bout du film'));
  const { initiatives, provenance } = parseGood(text, using);
  expect(initiatives[0]?.structure).toBe('A Bouts de Films');
  expect(provenance.initiatives['2023-01']?.champs.structure.arbitrages).toContain(context.arbitrages.length);
  expect(provenance.arbitrages.at(-1)).toMatchObject({ valeur: 'Au bout du film', initiatives: ['2023-01'] });
  expect(errors(text, adding(alias('structure', 'A Bouts', 'Au bout du film')))[0]).toMatch(/^E-ARBITRAGE-INUTILE/);
});
