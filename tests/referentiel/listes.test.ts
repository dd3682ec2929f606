import { describe, expect, test } from 'vitest';
import categories from '../../data/referentiel/categories.json' with { type: 'json' };
import communes from '../../data/referentiel/communes-2023.json' with { type: 'json' };
import territoires from '../../data/referentiel/territoires.json' with { type: 'json' };
import themes from '../../data/referentiel/themes.json' with { type: 'json' };
import { categorieSchema, territoireSchema, themeSchema } from '../../src/domain/schema.ts';
import { slugify } from '../../src/domain/slug.ts';

describe.each([
  { liste: 'themes', entries: themes, count: 19, schema: themeSchema },
  { liste: 'territoires', entries: territoires, count: 9, schema: territoireSchema },
  { liste: 'categories', entries: categories, count: 5, schema: categorieSchema },
])('$liste', ({ entries, count, schema }) => {
  test(`are ${count}, each of the right shape, with the slug of its label`, () => {
    expect(entries).toHaveLength(count);
    for (const entry of entries) {
      expect(schema.safeParse(entry).error).toBeUndefined();
      expect(entry.slug).toBe(slugify(entry.label));
    }
    expect(new Set(entries.map(({ slug }) => slug)).size).toBe(count);
  });
});

test('each theme has its own icon', () => {
  expect(new Set(themes.map(({ icone }) => icone)).size).toBe(themes.length);
});

test('each territoire says where, in French, and lists EPCI that exist', () => {
  for (const { label, dans, epci } of territoires) {
    expect(['dans l’', 'dans le ', 'à '].map((preposition) => preposition + label)).toContain(dans);
    expect(dans.startsWith('dans l’')).toBe(label.startsWith('A'));
    for (const siren of epci) expect(Object.keys(communes.epci)).toContain(siren);
  }
});

test('no EPCI belongs to two territoires', () => {
  const sirens = territoires.flatMap(({ epci }) => epci);
  expect(new Set(sirens).size).toBe(sirens.length);
});
