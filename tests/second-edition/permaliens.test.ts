import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import type { Arbitrage, Permalien } from '../../src/domain/records/schema/edition.ts';
import { remove, replaceOn } from '../annexe/edits.ts';
import { parseGood } from '../annexe/real.ts';
import { expected } from './fixture.ts';
import { known } from './known.ts';

type Edit = (source: string) => string;

const { text, context } = known;
const published = parseGood(text, context).permaliens;
const slugs = expected.initiatives.map(({ slug }) => slug);

/** A later run: the addresses of the first are published; the counts made by eye follow the edit. */
function later(
  edits: readonly Edit[],
  records: number,
  themes: number,
  added: readonly Arbitrage[] = [],
): [string, Context] {
  const edition = { ...context.edition, controles: { initiatives: 12 + records, mentionsDeThemes: 24 + themes } };
  return [
    edits.reduce((source, edit) => edit(source), text),
    { ...context, edition, permaliens: published, arbitrages: [...context.arbitrages, ...added] },
  ];
}

const total = (line: number, to: string): Edit => replaceOn(line, '234\u202f000', to);
const errors = (run: [string, Context]): string[] =>
  parseAnnexe(...run).issues.flatMap(({ code, severity, read }) => (severity === 'error' ? [`${code} ${read}`] : []));
const of = (list: readonly Permalien[], slug: string): Permalien | undefined =>
  list.find((entry) => entry.slug === slug);

/** Record 10 taken out, with its 100 000 € and its theme. */
const WITHOUT_TENTH = [total(171, '134\u202f000'), remove(137, 149)];
const SLUG_OF_TENTH = 'parler-boulonnais-parler-picard';
const redirect = (lu: string, vers: string): Arbitrage => ({ type: 'redirection', lu, vers, raison: 'Essai.' });

describe('the list of published addresses', () => {
  test('starts with what was published before, its redirection, then the records in annex order', () => {
    const named = expected.initiatives.map(({ slug, id, structure, titre, commune }) => ({
      slug,
      id,
      structure,
      titre,
      commune,
    }));
    expect(published).toEqual([expected.redirection, ...named]);
  });

  test.each([
    ['titre', replaceOn(126, 'La fête des essais', 'La grande fête corrigée'), 'La grande fête corrigée'],
    ['structure', replaceOn(125, 'Zêta', 'Zêta et Compagnie'), "Association d'essai Zêta et Compagnie"],
  ] as const)('keeps the slug of a corrected %s, under its new name', (champ, edit, name) => {
    const { initiatives, permaliens } = parseGood(...later([edit], 0, 0));
    expect(initiatives[8]).toMatchObject({ slug: 'la-fete-des-essais', [champ]: name });
    expect(permaliens.map(({ slug }) => slug)).toEqual(published.map(({ slug }) => slug));
    expect(of(permaliens, 'la-fete-des-essais')).toMatchObject({ id: '2099-09', [champ]: name });
  });
});

describe('a published address that leads nowhere', () => {
  test('stops the build when its record is gone', () => {
    expect(errors(later(WITHOUT_TENTH, -1, -1))).toEqual([
      `E-PERMALIEN-PERDU aucune initiative pour l’adresse publiée « ${SLUG_OF_TENTH} »`,
    ]);
    expect(parseAnnexe(...later(WITHOUT_TENTH, -1, -1)).value).toBeUndefined();
  });

  test('becomes a redirection, in its place, when somebody said where to', () => {
    const { initiatives, permaliens } = parseGood(
      ...later(WITHOUT_TENTH, -1, -1, [redirect(SLUG_OF_TENTH, 'le-porte-bonheur-d-essai')]),
    );
    expect(permaliens.map(({ slug }) => slug)).toEqual(published.map(({ slug }) => slug));
    expect(of(permaliens, SLUG_OF_TENTH)).toEqual({ slug: SLUG_OF_TENTH, redirection: 'le-porte-bonheur-d-essai' });
    expect(initiatives.map(({ slug }) => slug)).toEqual(slugs.filter((slug) => slug !== SLUG_OF_TENTH));
  });

  test('is still lost when the redirection leads to no record of the edition', () => {
    expect(errors(later(WITHOUT_TENTH, -1, -1, [redirect(SLUG_OF_TENTH, 'nulle-part')]))).toEqual([
      `E-PERMALIEN-PERDU aucune initiative pour l’adresse publiée « ${SLUG_OF_TENTH} »`,
      `E-ARBITRAGE-INUTILE arbitrage n° 13 (redirection) sur « ${SLUG_OF_TENTH} »`,
    ]);
  });

  test('is lost again when the redirection is taken back', () => {
    const [source, using] = later([], 0, 0);
    const run: [string, Context] = [
      source,
      { ...using, arbitrages: context.arbitrages.filter(({ type }) => type !== 'redirection') },
    ];
    expect(errors(run)).toEqual([
      'E-PERMALIEN-PERDU aucune initiative pour l’adresse publiée « ancienne-fete-d-essai »',
    ]);
  });
});
