import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExtents } from '../../../src/domain/search/highlight.ts';
import { QUERY_LIMIT, parseTerms } from '../../../src/domain/search/query.ts';
import { correctForm } from '../../../src/domain/search/correct.ts';
import { listWords, stem } from '../../../src/domain/search/words.ts';
import words from '../../fixtures/mots-lus.json' with { type: 'json' };

const formes = (text: string): string[] =>
  listWords(text)
    .filter(({ compose }) => !compose)
    .map(({ forme }) => forme);
const marked = (text: string, requete: string): string[] =>
  findExtents(listWords(text), parseTerms(requete)).map(({ debut, fin }) => text.slice(debut, fin));

describe('the words of a French text', () => {
  it.each(words.read as [string, string[]][])('reads « %s » as %j', (text, expected) => {
    expect(formes(text)).toEqual(expected);
  });

  it.each(words.stems)('stems « %s » as « %s »', (forme, racine) => {
    expect(stem(forme)).toBe(racine);
  });

  it.each(words.compounds)('also finds « %s » written in one piece', (text, forme) => {
    expect(listWords(text).find(({ compose }) => compose)?.forme).toBe(forme);
  });

  it('makes no compound of an elided article and its noun', () => {
    expect(listWords('l’environnement d’Artois').some(({ compose }) => compose)).toBe(false);
  });

  it('keeps, for any text, places that lie inside it, in order, around at least one character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { debut, fin, forme } of listWords(text)) {
          expect(0 <= debut && debut < fin && fin <= text.length).toBe(true);
          expect(forme).not.toBe('');
        }
      }),
    );
  });
});

describe('highlighting', () => {
  it.each(words.marked as [string, string, string[]][])('in « %s », « %s » marks %j', (text, requete, expected) => {
    expect(marked(text, requete)).toEqual(expected);
  });

  it('marks stretches that never overlap', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, requete) => {
        let end = 0;
        for (const { debut, fin } of findExtents(listWords(text), parseTerms(requete))) {
          expect(debut).toBeGreaterThanOrEqual(end);
          end = fin;
        }
      }),
    );
  });
});

describe('a search as typed', () => {
  it('says a repeated word once and leaves compounds to the index', () => {
    expect(parseTerms('Jardin jardin re-trouvailles').map(({ forme }) => forme)).toEqual([
      'jardin',
      're',
      'trouvailles',
    ]);
  });

  it('reads no more than its first characters', () => {
    expect(parseTerms('a1 '.repeat(10_000)).length).toBeLessThanOrEqual(QUERY_LIMIT);
    expect(parseTerms('x'.repeat(10_000))[0]?.forme).toHaveLength(QUERY_LIMIT);
  });
});

describe('a word in no text', () => {
  const correct = (forme: string, ...known: string[]): string[] => correctForm(forme, known);

  it.each(words.slips)('is a slip when « %s » can only be « %s »', (forme, known) => {
    expect(correct(forme, known, 'jardin')).toEqual([known]);
  });

  it.each(words.others)('is left as typed when « %s » may be a word other than « %s »', (forme, known) => {
    expect(correct(forme, known)).toEqual([]);
  });
});
