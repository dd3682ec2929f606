import { expect, it } from 'vitest';
import { keepFor } from '../../src/domain/keep.ts';

it('what was made for an object is made once, and for each object apart', () => {
  const asked: string[] = [];
  const lengthOf = keepFor(({ nom }: { nom: string }) => (asked.push(nom), nom.length || undefined));
  const [arras, vide] = [{ nom: 'Arras' }, { nom: '' }];
  expect([arras, vide, arras, vide, { nom: 'Arras' }].map(lengthOf)).toEqual([5, undefined, 5, undefined, 5]);
  expect(asked).toEqual(['Arras', '', 'Arras']);
});
