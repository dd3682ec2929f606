import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FACETS,
  filterItems,
  mapFacets,
  EMPTY_SELECTION,
  tallyItems,
  tallyOptions,
  toggleValue,
} from '../../../src/domain/selection/facets.ts';
import type { Filterable, Selection } from '../../../src/domain/selection/facets.ts';

const values = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const one = fc.tuple(values);
const some = fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
const item: fc.Arbitrary<Filterable> = fc.record({
  facettes: fc.record(mapFacets((facette) => (facette === 'theme' ? some : one))),
  montant: fc.integer({ min: 1, max: 50_000 }),
});
const chosen = fc.uniqueArray(values, { maxLength: 2 });
const selection: fc.Arbitrary<Selection> = fc.record(mapFacets(() => chosen));

const make = (territoire: string, themes: string[], montant: number): Filterable => ({
  facettes: { ...EMPTY_SELECTION, territoire: [territoire], theme: themes, montant: [String(montant)] },
  montant,
});

describe('filtering', () => {
  const items = [
    make('artois', ['culture', 'sante'], 5000),
    make('artois', ['sport'], 16000),
    make('ternois', ['culture'], 4000),
  ];

  it('is OR inside a facet and AND across facets', () => {
    expect(filterItems(items, { ...EMPTY_SELECTION, territoire: ['artois', 'ternois'], theme: ['culture'] })).toEqual([
      items[0],
      items[2],
    ]);
    expect(filterItems(items, { ...EMPTY_SELECTION, territoire: ['ternois'], theme: ['sport'] })).toEqual([]);
    expect(filterItems(items, EMPTY_SELECTION)).toEqual(items);
  });

  it('counts an option without its own facet', () => {
    const tallies = tallyOptions(items, { ...EMPTY_SELECTION, territoire: ['artois'] });
    expect(tallies.territoire.get('ternois')).toEqual({ nombre: 1, montant: 4000 });
    expect(tallies.theme.get('culture')).toEqual({ nombre: 1, montant: 5000 });
    expect(tallies.theme.get('absent')).toBeUndefined();
  });
});

describe('for every option in random states', () => {
  it('the count and sum shown are those of the list after the click', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), selection, (items, state) => {
        const tallies = tallyOptions(items, state);
        for (const facette of FACETS) {
          for (const value of ['a', 'b', 'c', '__proto__', 'constructor']) {
            const shown = tallies[facette].get(value) ?? { nombre: 0, montant: 0 };
            const others = { ...state, [facette]: state[facette].filter((other) => other !== value) };
            const after = filterItems(items, toggleValue(others, facette, value));
            // With other values of the facet ticked, the list also holds theirs: the option's share of it is what it shows.
            const own =
              state[facette].length === 0 ? after : after.filter(({ facettes }) => facettes[facette].includes(value));
            expect(shown).toEqual(tallyItems(own));
          }
        }
      }),
    );
  });

  it('a second click undoes the first', () => {
    fc.assert(
      fc.property(selection, values, (state, value) => {
        const others = { ...state, theme: state.theme.filter((other) => other !== value) };
        expect(toggleValue(toggleValue(others, 'theme', value), 'theme', value)).toEqual(others);
      }),
    );
  });
});
