import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignSlugs } from '../../scripts/annexe/write/permaliens.ts';
import type { Named } from '../../scripts/annexe/write/permaliens.ts';
import type { Arbitrage, Permalien } from '../../src/domain/records/schema/edition.ts';
import { foldText } from '../../src/domain/text/fold.ts';
import { slugify, slugifyWithin } from '../../src/domain/text/slug.ts';
import { context, parseGood, text } from './real.ts';

describe('a text as a piece of address', () => {
  test.each([
    ['Œuvre d’Étaples, Cætera', 'oeuvre-d-etaples-caetera'],
    ["L'Antre des Marmots", 'l-antre-des-marmots'],
    ['  "Où Sont Mes Clefs?"  ', 'ou-sont-mes-clefs'],
    ['Essais & <erreurs>', 'essais-erreurs'],
    ['2\u202f000 pas / 100 %', '2-000-pas-100'],
    ['♥', ''],
    ['Ωδή', ''],
    ['…', ''],
  ])('« %s » is « %s »', (source, slug) => {
    expect(slugify(source)).toBe(slug);
  });

  test.each([
    ['fits whole at the limit', `${'a'.repeat(29)} ${'b'.repeat(30)}`, `${'a'.repeat(29)}-${'b'.repeat(30)}`],
    ['ends before the word that passes the limit', `${'a'.repeat(29)} ${'b'.repeat(31)}`, 'a'.repeat(29)],
    [
      'keeps a word that ends on the limit',
      `${'a'.repeat(29)} ${'b'.repeat(30)} c`,
      `${'a'.repeat(29)}-${'b'.repeat(30)}`,
    ],
    ['cuts a first word that is too long by itself', 'a'.repeat(61), 'a'.repeat(60)],
    ['leaves no hyphen at the end', `${'a'.repeat(60)} ${'b'.repeat(9)}`, 'a'.repeat(60)],
  ])('%s', (_, source, slug) => {
    expect(slugifyWithin(60, source)).toBe(slug);
  });
});

const name = (number: number, titre: string, structure: string): Named => ({
  id: `2023-${String(number).padStart(2, '0')}`,
  number,
  line: number,
  titre,
  structure,
  commune: '62041',
});
const assign = (
  records: readonly Named[],
  permaliens: readonly Permalien[] = [],
  arbitrages: readonly Arbitrage[] = [],
) => assignSlugs(records, { ...context, permaliens, arbitrages });
const slugsOf = (...run: Parameters<typeof assign>): string[] => [...assign(...run).slugs.values()];

describe('new addresses', () => {
  test('take the titre, then the structure with it, then a number', () => {
    expect(slugsOf([name(1, 'Fête', 'A'), name(2, 'Fête', 'B'), name(3, 'fete', 'B'), name(4, 'Fête !', 'b')])).toEqual(
      ['fete', 'fete-b', 'fete-b-2', 'fete-b-3'],
    );
  });

  test('are no name that Windows keeps for a device', () => {
    expect(slugsOf([name(1, 'Aux', 'Nul'), name(2, 'CON', '♥'), name(3, 'Auxi', 'B')])).toEqual([
      'aux-nul',
      'con-2',
      'auxi',
    ]);
  });

  test('are numbered when nothing of the titre is a Latin letter', () => {
    expect(slugsOf([name(1, '♥', 'A'), name(2, '♥♥', 'A'), name(3, '♥', '★')])).toEqual([
      'initiative-1',
      'initiative-2',
      'initiative-3',
    ]);
  });

  test('are numbered when nothing of titre nor structure is, and the number is taken', () => {
    expect(slugsOf([name(1, 'Initiative 2', 'A'), name(2, '♥', '★')])).toEqual(['initiative-2', 'initiative-2-2']);
  });

  test('are short when titre and structure are long', () => {
    const long = 'Un nom qui ne finit pas '.repeat(12);
    const [first, second] = slugsOf([name(1, long, 'A'), name(2, long, long)]);
    expect(first).toBe('un-nom-qui-ne-finit-pas-un-nom-qui-ne-finit-pas-un-nom-qui');
    expect(second).toBe(`${first ?? ''}-${first ?? ''}`);
  });

  test('never take one that was published, even for something else', () => {
    expect(slugsOf([name(1, 'Fête', 'A')], [{ slug: 'fete', redirection: 'ailleurs' }])).toEqual(['fete-a']);
  });
});

describe('a cut that moved, with no line number to help', () => {
  const published = assign([name(51, 'Quilit CANTINE', 'Quilit'), name(52, 'CANTINE', 'Autre')]).permaliens;

  test('keeps the address of its record, whatever its rank', () => {
    const { slugs, permaliens, issues } = assign(
      [name(50, 'CANTINE', 'Autre'), name(53, 'CANTINE', 'Quilit Quilit')],
      published,
    );
    expect([Object.fromEntries(slugs), issues]).toEqual([{ '2023-50': 'cantine', '2023-53': 'quilit-cantine' }, []]);
    expect(permaliens).toMatchObject([
      { slug: 'quilit-cantine', id: '2023-53' },
      { slug: 'cantine', id: '2023-50' },
    ]);
  });

  test('when more than the cut changed, says where the record of that rank now begins', () => {
    const { issues } = assign([name(51, 'Repas', 'Quilit Quilit'), name(52, 'CANTINE', 'Autre')], published);
    expect(issues).toMatchObject([{ code: 'E-PERMALIEN-PERDU', record: 51, line: 51 }]);
  });
});

test('a homonym of another commune that comes before does not take the address of the first', () => {
  const published = assign([name(1, 'Fête', 'A')]).permaliens;
  const homonym = { ...name(1, 'Fête', 'A'), commune: '62498' };
  const { slugs } = assign([homonym, name(2, 'Fête', 'A')], published);
  expect(Object.fromEntries(slugs)).toEqual({ '2023-01': 'fete-a', '2023-02': 'fete' });
});

test('the real edition, published anew, gets the addresses that are committed', () => {
  expect(parseGood(text, { ...context, permaliens: [] }).permaliens).toEqual(context.permaliens);
});

describe('whatever the names', () => {
  const alike = ['Fête', 'fete', 'Fête 2', 'Fête-B', 'Fête B 2', 'Initiative 2', 'B', 'A', '♥', '★', 'é'.repeat(70)];
  const part = fc.constantFrom(...alike);
  const records = fc
    .array(fc.tuple(part, part), { maxLength: 12 })
    .map((pairs) => pairs.map(([titre, structure], index) => name(index + 1, titre, structure)));

  test('no two records share an address, and each is one', () => {
    fc.assert(
      fc.property(records, (list) => {
        const slugs = slugsOf(list);
        expect(new Set(slugs).size).toBe(list.length);
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });

  test('a second run changes nothing', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { permaliens, slugs } = assign(list);
        const again = assign(list, permaliens);
        expect(again.issues).toEqual([]);
        expect(again.permaliens).toEqual(permaliens);
        expect([...again.slugs].sort()).toEqual([...slugs].sort());
      }),
    );
  });

  test('records of distinct names keep their address in any order, among any new ones', () => {
    const selector = (pair: readonly string[]): string => foldText(pair.join('/'));
    const distinct = fc.uniqueArray(fc.tuple(part, part), { maxLength: 8, selector });
    const added = fc.tuple(fc.constantFrom('Fête', 'Neuf', '♥'), fc.constantFrom('Nouvelle', 'Autre'));
    fc.assert(
      fc.property(
        distinct,
        fc.array(added, { maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (pairs, others, ranks) => {
          const before = pairs.map(([titre, structure], index) => name(index + 1, titre, structure));
          const first = assign(before);
          const mixed = [...others, ...pairs].map((pair, index) => ({ pair, rank: ranks[index] ?? 0 }));
          const after = mixed
            .sort((a, b) => a.rank - b.rank)
            .map(({ pair: [titre, structure] }, index) => name(index + 1, titre, structure));
          const second = assign(after, first.permaliens);
          expect(second.issues).toEqual([]);
          const addressOf = (list: readonly Named[], slugs: ReadonlyMap<string, string>): Map<string, string> =>
            new Map(list.map(({ id, titre, structure }) => [`${titre}/${structure}`, slugs.get(id) ?? '']));
          const now = addressOf(after, second.slugs);
          for (const [key, slug] of addressOf(before, first.slugs)) expect(now.get(key)).toBe(slug);
        },
      ),
    );
  });
});
