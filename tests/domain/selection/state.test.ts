import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseSort,
  cleanQuery,
  INITIAL_STATE,
  parseState,
  serializeState,
  VIEW_MODES,
} from '../../../src/domain/selection/state.ts';
import type { AddressState, KnownValues } from '../../../src/domain/selection/state.ts';
import { mapFacets, EMPTY_SELECTION } from '../../../src/domain/selection/facets.ts';
import { QUERY_LIMIT } from '../../../src/domain/search/query.ts';
import { SORT_ORDERS } from '../../../src/domain/selection/sort.ts';
import unknown from '../../fixtures/etats-inconnus.json' with { type: 'json' };

const slugs = ['artois', 'culture', 'enfance-famille', '5000'];
const known = new Set(slugs);
const connues: KnownValues = mapFacets(() => known);
const read = (search: string): ReturnType<typeof parseState> => parseState(search, connues);

describe('the address of a state', () => {
  it('is empty for the initial state', () => {
    expect(serializeState(INITIAL_STATE)).toBe('');
  });

  it('is readable, in a fixed order, with repeated keys and without defaults', () => {
    const etat: AddressState = {
      q: ' jardin  partagé ',
      selection: { ...EMPTY_SELECTION, theme: ['enfance-famille', '5000', 'culture'], territoire: ['artois'] },
      tri: 'montant',
      vue: 'tableau',
      exact: true,
    };
    expect(serializeState(etat)).toBe(
      '?q=jardin++partag%C3%A9&synonymes=non&territoire=artois&theme=5000&theme=culture&theme=enfance-famille&tri=montant&vue=tableau',
    );
    expect(serializeState({ ...INITIAL_STATE, tri: 'annexe', exact: true })).toBe('');
    expect(serializeState({ ...INITIAL_STATE, q: 'vélo', tri: 'pertinence' })).toBe('?q=v%C3%A9lo');
    expect(serializeState({ ...INITIAL_STATE, q: 'vélo', tri: 'annexe' })).toBe('?q=v%C3%A9lo&tri=annexe');
  });

  it.each([
    ['half a character', 'jardin \ud83d', 'jardin'],
    ['line ends and marks that turn a text round', '\u202Ejar\ndin\u2066', 'jar din'],
    ['a mark of damage', 'jar\uFFFDdin', 'jardin'],
    ['a character cut by the limit', `${'x'.repeat(QUERY_LIMIT - 1)}🦄`, 'x'.repeat(QUERY_LIMIT - 1)],
  ])('leaves out %s of a search, which no address can hold', (_what, typed, kept) => {
    expect(cleanQuery(typed)).toBe(kept);
    expect(read(serializeState({ ...INITIAL_STATE, q: typed }))).toEqual({
      etat: { ...INITIAL_STATE, q: kept },
      inconnus: [],
    });
  });

  it('comes back as the same state', () => {
    const chosen = fc.subarray(slugs).map((values) => [...values].sort());
    const etats: fc.Arbitrary<AddressState> = fc
      .record({
        q: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
        selection: fc.record(mapFacets(() => chosen)),
        tri: fc.option(fc.constantFrom(...SORT_ORDERS), { nil: undefined }),
        vue: fc.constantFrom(...VIEW_MODES),
        exact: fc.boolean(),
      })
      .map((etat) => ({ ...etat, q: cleanQuery(etat.q) }))
      .map((etat) => ({ ...etat, tri: chooseSort(etat.tri, etat.q), exact: etat.exact && etat.q !== '' }));
    fc.assert(
      fc.property(etats, (etat) => {
        const search = serializeState(etat);
        expect(read(search)).toEqual({ etat, inconnus: [] });
        expect(serializeState(read(search).etat)).toBe(search);
      }),
    );
  });
});

describe('an address that means nothing here', () => {
  it.each(unknown as [string, unknown][])('%s is left out and reported', (search, inconnus) => {
    expect(read(search)).toEqual({ etat: INITIAL_STATE, inconnus });
  });

  it('keeps what it knows beside what it does not', () => {
    const { etat, inconnus } = read('?theme=culture&theme=magie&tri=titre');
    expect(etat).toEqual({ ...INITIAL_STATE, selection: { ...EMPTY_SELECTION, theme: ['culture'] }, tri: 'titre' });
    expect(inconnus).toEqual([{ cle: 'theme', valeur: 'magie' }]);
  });

  it.each(['?utm_source=lettre&utm_medium=mail', '?fbclid=x&gclid=y', '?territoire=&q=', '?', ''])(
    'says nothing of what is nobody’s mistake: « %s »',
    (search) => {
      expect(read(search)).toEqual({ etat: INITIAL_STATE, inconnus: [] });
    },
  );

  it('takes relevance without a search for the default order', () => {
    expect(read('?tri=pertinence').etat.tri).toBeUndefined();
  });

  it('never throws, and bounds the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (search) => {
        expect(read(search).etat.q.length).toBeLessThanOrEqual(QUERY_LIMIT);
      }),
    );
    expect(read(`?q=${'x'.repeat(10_000)}`).etat.q).toHaveLength(QUERY_LIMIT);
  });
});
