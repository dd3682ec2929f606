import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import categories from '../../data/referentiel/categories.json' with { type: 'json' };
import communes from '../../data/referentiel/communes-2023.json' with { type: 'json' };
import territoires from '../../data/referentiel/territoires.json' with { type: 'json' };
import themes from '../../data/referentiel/themes.json' with { type: 'json' };
import {
  communesSchema,
  contourSchema,
  reperesSchema,
  themesSchema,
} from '../../src/domain/records/schema/referentiel.ts';
import { slugify } from '../../src/domain/text/slug.ts';

test.each([
  { liste: 'themes', entries: themes, count: 19 },
  { liste: 'territoires', entries: territoires, count: 9 },
  { liste: 'categories', entries: categories, count: 5 },
])('the $liste are $count, each with the slug of its label', ({ entries, count }) => {
  expect(entries).toHaveLength(count);
  expect(entries.map(({ slug }) => slug)).toEqual(entries.map(({ label }) => slugify(label)));
});

test('each theme has its own icon', () => {
  expect(new Set(themes.map(({ icone }) => icone)).size).toBe(themes.length);
});

test('each territoire says where, in French, and lists EPCI that exist', () => {
  for (const { label, dans, epci } of territoires) {
    // A territoire with the name of two towns is named as one, for nobody lives « dans l’Hénin-Carvin ».
    const ways = ['dans l’', 'dans le ', 'à ', 'dans le territoire de ', 'dans le territoire d’'];
    expect(ways.map((way) => way + label)).toContain(dans);
    expect(/ (?:l|territoire d)’/.test(dans)).toBe(/^(?:A|Hé)/.test(label));
    for (const siren of epci) expect(Object.keys(communes.epci)).toContain(siren);
  }
});

test('no EPCI belongs to two territoires', () => {
  const sirens = territoires.flatMap(({ epci }) => epci);
  expect(new Set(sirens).size).toBe(sirens.length);
});

describe('a referential is refused', () => {
  const [first, second] = communes.communes;
  const spoilt = (change: object): unknown => ({ ...communes, communes: [first, { ...second, ...change }] });
  const at = (place: object): object => ({ position: { lat: 50, lon: 2, source: 'IGN', ...place } });
  const [theme] = themes;

  test.each<[string, z.ZodType, unknown, string]>([
    [
      'an address twice in a list',
      themesSchema,
      [theme, { ...theme, label: 'Autre' }],
      `« ${theme?.slug} » y est deux fois`,
    ],
    ['an address twice among communes', communesSchema, spoilt({ slug: first?.slug }), 'communes[1].slug'],
    ['an EPCI that is not listed', communesSchema, spoilt({ epci: '999999999' }), 'EPCI inconnu : « 999999999 »'],
    ['a latitude beyond the pole', communesSchema, spoilt(at({ lat: 999 })), 'communes[1].position.lat'],
    ['a longitude beyond the antimeridian', communesSchema, spoilt(at({ lon: -181 })), 'communes[1].position.lon'],
    [
      'an outline off the earth',
      contourSchema,
      { features: [{ geometry: { coordinates: [[[2, 91]]] } }] },
      '[0][0][1]',
    ],
    ['a coast off the earth', reperesSchema, { rivage: [[181, 50]] }, 'rivage[0][0]'],
    ['an address that can be no folder on Windows', themesSchema, [{ ...theme, slug: 'lpt9' }], 'Windows'],
  ])('for %s', (_, schema, value, said) => {
    expect(z.prettifyError(schema.safeParse(value).error!)).toContain(said);
  });

  test('for nothing else', () => {
    expect(communesSchema.safeParse(spoilt({})).success).toBe(true);
  });
});
