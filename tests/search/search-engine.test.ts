import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../src/client/shared/search-engine.ts';
import { initiatives, learntEngine, textes } from './fiches.ts';

const engine = await learntEngine();
const found = (requete: string): string[] =>
  engine.search(requete).resultats.map(({ indice }) => initiatives[indice]?.titre ?? '');
const count = (requete: string): number => engine.search(requete).resultats.length;

describe('any input is literal', () => {
  it.each([
    '"jardin"',
    "'jardin",
    '=jardin',
    '^jardin',
    'jardin$',
    '!jardin',
    'jardin |',
    '<jardin>',
    '(jardin)',
    '\\jardin',
    '.*jardin+?',
    '%jardin%',
    '{jardin}',
    '[jardin',
  ])('the signs of %s change nothing to what « jardin » finds', (requete) => {
    expect(found(requete)).toEqual(found('jardin'));
  });

  it.each(['jardin | ressourcerie', 'jardin !partagé', 'jardin "xyzzy"'])(
    'no operator widens or excludes: %s',
    (requete) => {
      for (const titre of found(requete)) expect(found('jardin')).toContain(titre);
    },
  );

  it.each(['', '   ', '!!!', '"', '<>', '| |', "l'", 'la', '\u0000'])('« %s » looks for no word', (requete) => {
    expect(engine.search(requete)).toEqual({ termes: [], resultats: [], aussi: [] });
  });

  it.each(['🦄', '__proto__', 'constructor', 'フランス', '<script>alert(1)</script>', '%E0%A4%A'])(
    '« %s » is a word like another',
    (requete) => {
      expect(count(requete)).toBeLessThanOrEqual(2);
    },
  );

  it('reads 10 000 characters without an error and without a long wait', () => {
    const start = performance.now();
    for (const piece of ['jardin ', 'x', 'é🦄"|', 'ab ', '25 000 '])
      count(piece.repeat(Math.ceil(10_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (requete) => {
        expect(count(requete)).toBeLessThanOrEqual(initiatives.length);
      }),
    );
  });
});

describe('amounts', () => {
  const of25000 = initiatives.filter(({ montant }) => montant === 25_000).length;

  it.each(['25 000', '25000', '25\u202f000', '25 000 €', '25000€', '25 000 euros'])(
    '« %s » means the amount',
    (requete) => {
      expect(of25000).toBe(8);
      expect(count(requete)).toBe(of25000);
    },
  );

  it('is neither a longer amount nor a number of a text', () => {
    const model = textes[0]!;
    const made = createSearchEngine([
      { ...model, montant: '250 000 €', resume: 'Pour 25 000 visiteurs.' },
      { ...model, montant: '25 000 €' },
    ]);
    expect(made.search('25 000').resultats.map(({ indice }) => indice)).toEqual([1]);
    expect(made.search('visiteurs').resultats.map(({ indice }) => indice)).toEqual([0]);
  });

  it('one that nothing has is no other one', () => {
    expect(count('24 000')).toBe(0);
    expect(engine.search('24 000').termes.flatMap((terme) => engine.suggest(terme))).toEqual([]);
  });
});

describe('several words', () => {
  it('narrow with every word added', () => {
    const words = textes.flatMap(({ titre, resume, commune }) => `${titre} ${resume} ${commune}`.split(/\s+/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), (chosen) => {
        const before = chosen.slice(0, -1).join(' ');
        if (engine.search(before).termes.length === 0) return;
        const wide = new Set(found(before));
        for (const titre of found(chosen.join(' '))) expect(wide.has(titre)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
