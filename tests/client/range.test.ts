import { expect, test } from 'vitest';
import { readRange } from '../../src/client/annexe/range.ts';

test.each([
  ['#L553', [553, 553]],
  ['#L553-L573', [553, 573]],
  ['#L573-L553', [553, 573]],
  [`#L1${'0'.repeat(21)}`, undefined],
  [`#L1-L${'9'.repeat(400)}`, undefined],
  ['#L', undefined],
])('the stretch of %s', (hash, range) => {
  expect(readRange(hash)).toEqual(range);
});
