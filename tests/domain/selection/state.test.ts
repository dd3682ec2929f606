import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseTri,
  cleanRequete,
  ETAT_INITIAL,
  parseEtat,
  serializeEtat,
  VIEW_MODES,
} from '../../../src/domain/selection/state.ts';
import type { Etat, ValeursConnues } from '../../../src/domain/selection/state.ts';
import { mapFacettes, SELECTION_VIDE } from '../../../src/domain/selection/facets.ts';
import { LIMITE_REQUETE } from '../../../src/domain/search/query.ts';
import { TRIS } from '../../../src/domain/selection/sort.ts';

const slugs = ['artois', 'culture', 'enfance-famille', '5000'];
const known = new Set(slugs);
const connues: ValeursConnues = mapFacettes(() => known);
const read = (search: string): ReturnType<typeof parseEtat> => parseEtat(search, connues);

describe('the address of a state', () => {
  it('is empty for the initial state', () => {
    expect(serializeEtat(ETAT_INITIAL)).toBe('');
  });

  it('is readable, in a fixed order, with repeated keys and without defaults', () => {
    const etat: Etat = {
      q: ' jardin  partagé ',
      selection: { ...SELECTION_VIDE, theme: ['enfance-famille', '5000', 'culture'], territoire: ['artois'] },
      tri: 'montant',
      vue: 'tableau',
    };
    expect(serializeEtat(etat)).toBe(
      '?q=jardin++partag%C3%A9&territoire=artois&theme=5000&theme=culture&theme=enfance-famille&tri=montant&vue=tableau',
    );
    expect(serializeEtat({ ...ETAT_INITIAL, tri: 'annexe' })).toBe('');
    expect(serializeEtat({ ...ETAT_INITIAL, q: 'vélo', tri: 'pertinence' })).toBe('?q=v%C3%A9lo');
    expect(serializeEtat({ ...ETAT_INITIAL, q: 'vélo', tri: 'annexe' })).toBe('?q=v%C3%A9lo&tri=annexe');
  });

  it.each([
    ['half a character', 'jardin \ud83d', 'jardin'],
    ['line ends and marks that turn a text round', '\u202Ejar\ndin\u2066', 'jar din'],
    ['a mark of damage', 'jar\uFFFDdin', 'jardin'],
    ['a character cut by the limit', `${'x'.repeat(LIMITE_REQUETE - 1)}🦄`, 'x'.repeat(LIMITE_REQUETE - 1)],
  ])('leaves out %s of a search, which no address can hold', (_what, typed, kept) => {
    expect(cleanRequete(typed)).toBe(kept);
    expect(read(serializeEtat({ ...ETAT_INITIAL, q: typed }))).toEqual({
      etat: { ...ETAT_INITIAL, q: kept },
      inconnus: [],
    });
  });

  it('comes back as the same state', () => {
    const chosen = fc.subarray(slugs).map((values) => [...values].sort());
    const etats: fc.Arbitrary<Etat> = fc
      .record({
        q: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
        selection: fc.record(mapFacettes(() => chosen)),
        tri: fc.option(fc.constantFrom(...TRIS), { nil: undefined }),
        vue: fc.constantFrom(...VIEW_MODES),
      })
      .map((etat) => ({ ...etat, q: cleanRequete(etat.q), tri: chooseTri(etat.tri, cleanRequete(etat.q)) }));
    fc.assert(
      fc.property(etats, (etat) => {
        const search = serializeEtat(etat);
        expect(read(search)).toEqual({ etat, inconnus: [] });
        expect(serializeEtat(read(search).etat)).toBe(search);
      }),
    );
  });
});

describe('an address that means nothing here', () => {
  it.each([
    ['?territoire=atlantide', [{ cle: 'territoire', valeur: 'atlantide' }]],
    [
      '?territoire=__proto__&theme=constructor',
      [
        { cle: 'territoire', valeur: '__proto__' },
        { cle: 'theme', valeur: 'constructor' },
      ],
    ],
    ['?__proto__=x', [{ cle: '__proto__', valeur: 'x' }]],
    ['?q=%E0%A4%A', [{ cle: 'q', valeur: '\uFFFD%A' }]],
    ['?territoire=%E0%A4%A', [{ cle: 'territoire', valeur: '\uFFFD%A' }]],
    [
      '?tri=hasard&vue=mosaique',
      [
        { cle: 'tri', valeur: 'hasard' },
        { cle: 'vue', valeur: 'mosaique' },
      ],
    ],
    ['?territoir=artois', [{ cle: 'territoir', valeur: 'artois' }]],
  ])('%s is left out and reported', (search, inconnus) => {
    expect(read(search)).toEqual({ etat: ETAT_INITIAL, inconnus });
  });

  it('keeps what it knows beside what it does not', () => {
    const { etat, inconnus } = read('?theme=culture&theme=magie&tri=titre');
    expect(etat).toEqual({ ...ETAT_INITIAL, selection: { ...SELECTION_VIDE, theme: ['culture'] }, tri: 'titre' });
    expect(inconnus).toEqual([{ cle: 'theme', valeur: 'magie' }]);
  });

  it.each(['?utm_source=lettre&utm_medium=mail', '?fbclid=x&gclid=y', '?territoire=&q=', '?', ''])(
    'says nothing of what is nobody’s mistake: « %s »',
    (search) => {
      expect(read(search)).toEqual({ etat: ETAT_INITIAL, inconnus: [] });
    },
  );

  it('takes relevance without a search for the default order', () => {
    expect(read('?tri=pertinence').etat.tri).toBeUndefined();
  });

  it('never throws, and bounds the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (search) => {
        expect(read(search).etat.q.length).toBeLessThanOrEqual(LIMITE_REQUETE);
      }),
    );
    expect(read(`?q=${'x'.repeat(10_000)}`).etat.q).toHaveLength(LIMITE_REQUETE);
  });
});
