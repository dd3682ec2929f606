import { expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { montantFacts } from '../../../src/domain/figures/montant-facts.ts';
import { truth } from '../../support/truth.ts';

const edition = editionOf(2023);
const factsOf = (numero: number): string[] => {
  const initiative = edition.initiatives[numero - 1];
  return initiative ? montantFacts(initiative, edition) : [];
};

test('an amount is set beside the edition and beside its equals', () => {
  const same = truth.lignes.filter(({ montant }) => montant === 25000).length;
  expect(factsOf(1)).toEqual([
    '3,6\u202F% des 692\u202F000\u00A0€ de l’édition.',
    `Une des ${same} initiatives à 25\u202F000\u00A0€.`,
  ]);
});

test('the exceptions, and no others, say what the others of their category have', () => {
  const telling = edition.initiatives.filter(({ numero }) => factsOf(numero).length > 2);
  expect(telling.map(({ numero, montant }) => [numero, montant])).toEqual(
    truth.exceptions.map(({ numero, montant }) => [numero, montant]),
  );
  for (const { numero } of telling)
    expect(factsOf(numero)[2]).toMatch(/^Dans sa catégorie, \d+ initiatives sur \d+ sont à /);
});
