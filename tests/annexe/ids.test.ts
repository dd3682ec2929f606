import { expect, test } from 'vitest';
import type { Draft } from '../../scripts/annexe/types.ts';
import { makeIds } from '../../scripts/annexe/write/initiatives.ts';

test('an id is the year and the rank, whatever the number of records', () => {
  const drafts = [1, 99, 100].map((number) => ({ number }) as Draft);
  expect([...makeIds(2023, drafts).values()]).toEqual(['2023-01', '2023-99', '2023-100']);
});
