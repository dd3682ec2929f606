import { expect, test } from 'vitest';
import { intituleOf, toIntitule } from '../../../src/domain/records/intitule.ts';

test.each([
  ['Montant proposé', 'montant proposé', 'montants proposés'],
  ['MONTANT ATTRIBUÉ', 'montant attribué', 'montants attribués'],
  ['Montants votés (en €)', 'montant voté', 'montants votés'],
  ['Montant de la subvention en euros', 'montant de la subvention', 'montants de la subvention'],
  ['Montant initial', 'montant initial', 'montants initiaux'],
  ['Montant', 'montant', 'montants'],
  ['Aide', 'montant', 'montants'],
])('« %s » is told as « %s » and « %s »', (heading, un, plusieurs) => {
  expect(toIntitule(heading)).toEqual({ un, plusieurs, titre: un.replace('m', 'M') });
});

test('what editions call differently is « montant » alone', () => {
  const [proposed, awarded] = ['Montant proposé', 'Montant attribué'].map((titre) => ({ intitule: toIntitule(titre) }));
  expect(intituleOf([proposed!, proposed!]).un).toBe('montant proposé');
  expect(intituleOf([proposed!, awarded!]).un).toBe('montant');
  expect(intituleOf([]).un).toBe('montant');
});
