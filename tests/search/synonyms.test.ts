/** Other words for those of a search: what they add, what they never do. */
import { describe, expect, it } from 'vitest';
import { synonymesSchema } from '../../src/domain/records/schema/referentiel.ts';
import { initiatives, learntEngine, synonymes } from './fiches.ts';
import golden from './golden.json' with { type: 'json' };

const engine = await learntEngine();
const find = (requete: string, exact = false) => {
  const { resultats, aussi } = engine.search(requete, exact);
  return { ids: resultats.map(({ indice }) => initiatives[indice]?.id), aussi: aussi.map(({ mot }) => mot) };
};

describe('the words of a group', () => {
  // Found by eye in the annex: records 5, 20, 25, 43, 45, 48 and 58 have the theme « Handicap ».
  it('find what the annex calls otherwise: « autisme » is in no text, « handicap » is', () => {
    expect(find('autisme', true).ids).toEqual([]);
    expect(find('autisme').ids).toEqual(
      expect.arrayContaining(['2023-05', '2023-20', '2023-25', '2023-43', '2023-45', '2023-48', '2023-58']),
    );
    expect(find('autisme').aussi).toContain('handicap');
  });

  it('add to what was looked for, which comes first: « déchets » and the ressourceries', () => {
    const own = find('déchets', true);
    const all = find('déchets');
    expect(own.aussi).toEqual([]);
    expect(own.ids).toEqual(expect.arrayContaining(['2023-12', '2023-19', '2023-53']));
    expect(all.ids.slice(0, own.ids.length)).toEqual(own.ids);
    expect(all.ids).toEqual(expect.arrayContaining(['2023-01', '2023-37']));
    expect(all.aussi).toContain('ressourcerie');
  });

  it('are not said when they add nothing', () => {
    expect(find('vélo')).toEqual(find('vélo', true));
    expect(find('ressourcerie lumbres')).toEqual(find('ressourcerie lumbres', true));
  });

  it('go with the other words of a search', () => {
    expect(find('autisme béthune').ids.sort()).toEqual(['2023-25', '2023-43']);
  });

  it('are whole words: a beginning calls for none, and none is found by its beginning', () => {
    expect(find('autis').aussi).toEqual([]);
    // « bar » is in the group of « café »; « Barlin », « bacs » and « Bobâr » are other words.
    expect(find('bistrot').ids).toEqual(find('café', true).ids);
    // « jeu » stands for « jouet », « Jeunesse » does not.
    expect(find('jouet').ids).not.toContain('2023-26');
  });

  it.each(['xyzzy', 'football', 'ornithorynque', 'piscine', '25 000', 'PC'])('have nothing for « %s »', (requete) => {
    expect(find(requete)).toEqual(find(requete, true));
  });
});

it('no search of the golden set loses or moves a result of its own', () => {
  for (const { requete } of Object.values(golden.genres).flat()) {
    const own = find(requete, true).ids;
    expect(find(requete).ids.slice(0, own.length), requete).toEqual(own);
  }
});

it('the list is short, and refused with several words in one', () => {
  expect(synonymesSchema.safeParse(synonymes).error).toBeUndefined();
  expect(synonymesSchema.safeParse([['vélo', 'deux roues']]).success).toBe(false);
  expect(synonymesSchema.safeParse(Array.from({ length: 41 }, () => ['vélo', 'cycle'])).success).toBe(false);
});
