import { expect, test } from 'vitest';
import { readMontant, saysEuros } from '../../scripts/annexe/read/montant.ts';

test.each([
  ['25 000 €', false, 25000, ['montant-entier']],
  ['25 000,00 €', false, 25000, ['montant-entier', 'centimes-nuls']],
  ['25 000', true, 25000, ['montant-entier', 'unite-du-tableau']],
  ['25000,00', true, 25000, ['montant-entier', 'centimes-nuls', 'unite-du-tableau']],
])('« %s » (the table says euros: %s) is %i by named rules', (text, inEuros, montant, rules) => {
  expect(readMontant(text, inEuros)).toEqual({ montant, rules });
});

test.each([
  ['25 000,50 €', true, 'E-MONTANT-CENTIMES'],
  ['25 000,5', true, 'E-MONTANT-CENTIMES'],
  ['25 000', false, 'E-MONTANT-SANS-UNITE'],
  ['25.000 €', true, 'E-MONTANT-ILLISIBLE'],
  ['0,00 €', true, 'E-MONTANT-ILLISIBLE'],
])('« %s » (the table says euros: %s) is refused: %s', (text, inEuros, code) => {
  expect(readMontant(text, inEuros)).toMatchObject({ code });
});

test('a heading or a total says euros, unless it counts in thousands', () => {
  expect(['Montant en €', 'Montant proposé (euros)', '692 000 €'].every(saysEuros)).toBe(true);
  expect(['Montant', 'Montant (k€)', 'Montant en milliers d’euros', 'M€', '692'].some(saysEuros)).toBe(false);
});
