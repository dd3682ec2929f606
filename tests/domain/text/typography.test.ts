import { describe, expect, test } from 'vitest';
import { atCommune, countNoun, fr, joinList, setFrench, setSpaces } from '../../../src/domain/text/typography.ts';

describe('setFrench', () => {
  test.each([
    ['Quoi ?', 'Quoi\u202F?'],
    ['Ah ! ; oui', 'Ah\u202F!\u202F; oui'],
    ['Source : l’annexe', 'Source\u00A0: l’annexe'],
    ["l'annexe", 'l’annexe'],
    ['dit « oui »', 'dit «\u00A0oui\u00A0»'],
    ['12 % de 5 €', '12\u202F% de 5\u00A0€'],
    ['et puis...', 'et puis…'],
    ['https://exemple.fr à 10:30', 'https://exemple.fr à 10:30'],
  ])('sets %s', (text, expected) => {
    expect(setFrench(text)).toBe(expected);
  });

  test('changes nothing the second time', () => {
    const once = setFrench("Quoi ? « l'été » : 5 € ; 3 % !");
    expect(setFrench(once)).toBe(once);
  });
});

test('setSpaces leaves apostrophes as they were quoted', () => {
  expect(setSpaces("titre : « L'Antre »")).toBe("titre\u00A0: «\u00A0L'Antre\u00A0»");
});

test('the fr tag sets our words and leaves values alone', () => {
  expect(fr`${"L'Antre !"} : ${2} d'entre elles ?`).toBe("L'Antre !\u00A0: 2 d’entre elles\u202F?");
});

test('a count takes the singular below 2', () => {
  expect([0, 1, 2, 1500].map((count) => countNoun(count, 'initiative'))).toEqual([
    '0 initiative',
    '1 initiative',
    '2 initiatives',
    '1\u202F500 initiatives',
  ]);
  expect(countNoun(3, 'lieu', 'lieux')).toBe('3 lieux');
});

test.each([
  ['Attin', 'à Attin'],
  ['Le Touquet-Paris-Plage', 'au Touquet-Paris-Plage'],
  ['Les Attaques', 'aux Attaques'],
  ['La Couture', 'à La Couture'],
  ['L’Écluse', 'à L’Écluse'],
  ['Leforest', 'à Leforest'],
  ['Étaples', 'à Étaples'],
])('a place after à: %s', (nom, expected) => {
  expect(atCommune(nom)).toBe(expected);
});

test('a list in one sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joinList(items))).toEqual([
    '',
    'a',
    'a et b',
    'a, b et c',
  ]);
});
