import fc from 'fast-check';
import dictionary from 'an-array-of-french-words' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/domain/text/fold.ts';
import { learntEngine, nomsCommunes } from './fiches.ts';

const french = dictionary as string[];
const engine = await learntEngine();
const corrected = (words: readonly string[]): string[] =>
  words.filter((word) => engine.search(word).termes.some(({ proches }) => proches !== undefined));

describe('a word that exists is never corrected by itself', () => {
  it('when it is the name of a commune of the département, or a word of one', () => {
    expect(nomsCommunes).toHaveLength(890);
    expect(corrected(nomsCommunes)).toEqual([]);
    expect(corrected(nomsCommunes.flatMap((nom) => nom.split(/[-' ]/)))).toEqual([]);
  });

  it('when a French dictionary has it', () => {
    const anywhere = fc.noBias(fc.nat({ max: french.length - 1 }));
    const words = fc.sample(anywhere, { numRuns: 1000, seed: 62 }).map((i) => french[i] ?? '');
    expect(new Set(words.map(foldText)).size).toBeGreaterThan(950);
    expect(corrected(words)).toEqual([]);
  });

  it.each(['Hesdin', 'Oignies', 'Harnes', 'autisme', 'crèche', 'potager'])('such as « %s »', (word) => {
    expect(corrected([word])).toEqual([]);
  });
});

describe('a slip', () => {
  it.each([
    ['kantine', 'cantine'],
    ['betune', 'Béthune'],
    ['resourcerie', 'ressourcerie'],
    ['grelinete', 'grelinette'],
    ['ludoteque', 'ludothèque'],
  ])('« %s » finds what « %s » finds', (slip, word) => {
    const { resultats } = engine.search(slip);
    expect(resultats.length).toBeGreaterThan(0);
    expect(engine.search(word).resultats.map(({ indice }) => indice)).toEqual(
      expect.arrayContaining(resultats.map(({ indice }) => indice)),
    );
  });
});

describe('the place that a search names', () => {
  it.each([
    ['Bruay', 'Bruay'],
    ['vélo près de Lumbres', 'Lumbres'],
    ['vélo Saint-Omer', 'Saint Omer'],
    // Many names begin with a word of the texts: alone beside another it names none.
    ['vélo saint', ''],
    ['lutte contre', ''],
    ['de la', ''],
  ])('« %s »: « %s »', (requete, lieu) => {
    expect(engine.placeIn(requete)).toBe(lieu);
  });
});
