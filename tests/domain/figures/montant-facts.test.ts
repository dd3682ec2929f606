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

test.each(truth.exceptions.map(({ numero, montant }) => [numero, montant] as const))(
  'the exception n° %i says what the others of its category have',
  (numero, montant) => {
    const facts = factsOf(numero);
    expect(edition.initiatives[numero - 1]?.montant).toBe(montant);
    expect(facts).toHaveLength(3);
    expect(facts[2]).toMatch(/^Dans sa catégorie, \d+ initiatives sur \d+ sont à /);
  },
);

test('only the exceptions say so', () => {
  const numbers = edition.initiatives.filter(({ numero }) => factsOf(numero).length > 2).map(({ numero }) => numero);
  expect(numbers).toEqual(truth.exceptions.map(({ numero }) => numero));
});
