import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExtents } from '../../../src/domain/search/highlight.ts';
import { QUERY_LIMIT, parseTerms } from '../../../src/domain/search/query.ts';
import { correctForm } from '../../../src/domain/search/correct.ts';
import { listWords, stem } from '../../../src/domain/search/words.ts';

const formes = (text: string): string[] =>
  listWords(text)
    .filter(({ compose }) => !compose)
    .map(({ forme }) => forme);
const marked = (text: string, requete: string): string[] =>
  findExtents(listWords(text), parseTerms(requete)).map(({ debut, fin }) => text.slice(debut, fin));

describe('the words of a French text', () => {
  it.each([
    ['Œuvre d’Étaples', ['oeuvre', 'etaples']],
    ["L'École Buissonnière", ['ecole', 'buissonniere']],
    ['qu’il s’informe lorsqu’elle', ['informe']],
    ['St-Omer, Ste Catherine', ['saint', 'omer', 'sainte', 'catherine']],
    ['25 000 €', ['25000']],
    ['25\u202f000\u00a0€', ['25000']],
    ['1 250 000 euros', ['1250000', 'euros']],
    ['25 0', ['250']],
    ['les 7 Vallées en 2024', ['7', 'vallees', '2024']],
    ['HANDI62', ['handi', '62']],
    ['cœur à cœur', ['coeur', 'coeur']],
    ['cafe\u0301', ['cafe']],
    ['la et de pour', []],
    ['« ! » <b> | ^$ = \\', ['b']],
    ['🦄 licorne', ['🦄', 'licorne']],
  ])('reads « %s » as %j', (text, expected) => {
    expect(formes(text)).toEqual(expected);
  });

  it.each([
    ['eaux', 'eau'],
    ['locaux', 'local'],
    ['jardins', 'jardin'],
    ['jeux', 'jeu'],
    ['partagees', 'partag'],
    ['ressourceries', 'ressourceri'],
    ['art', 'art'],
    ['bus', 'bus'],
  ])('stems « %s » as « %s »', (forme, racine) => {
    expect(stem(forme)).toBe(racine);
  });

  it.each([
    ['RECYCL’ART', 'recyclart'],
    ['Re-Trouvailles', 'retrouvailles'],
    ['HANDI62', 'handi62'],
    ['Bully-les-Mines', 'bullylesmines'],
  ])('also finds « %s » written in one piece', (text, forme) => {
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
  it.each([
    ['Le cœur de l’Étape', 'coeur etape', ['cœur', 'Étape']],
    ['Un jardin, des jardins partagés', 'jardins', ['jardin', 'jardins']],
    ['Atelier de Saint-Omer', 'st omer', ['Saint', 'Omer']],
    ['Recyclerie Re-Trouvailles', 'retrouvailles', ['Re-Trouvailles']],
    ['Montant : 25\u202f000 €', '25000', ['25\u202f000']],
    ['cafe\u0301 associatif', 'café', ['cafe\u0301']],
    ['Rien ici', 'jardin', []],
  ])('in « %s », « %s » marks %j', (text, requete, expected) => {
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

  it.each([
    ['biografie', 'biographie'],
    ['fauquenbergues', 'fauquembergues'],
    ['ressourcrie', 'ressourcerie'],
    ['bibiliotheque', 'bibliotheque'],
    ['sensiblisation', 'sensibilisation'],
  ])('is a slip when « %s » can only be « %s »', (forme, known) => {
    expect(correct(forme, known, 'jardin')).toEqual([known]);
  });

  it.each([
    ['hesdin', 'henin'],
    ['creche', 'breche'],
    ['potager', 'partager'],
    ['autisme', 'artiste'],
    ['lute', 'lutte'],
    ['abricultures', 'agricultures'],
    ['accompagnant', 'accompagnent'],
    ['24000', '25000'],
  ])('is left as typed when « %s » may be a word other than « %s »', (forme, known) => {
    expect(correct(forme, known)).toEqual([]);
  });
});
