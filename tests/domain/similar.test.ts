import { expect, test } from 'vitest';
import { latest } from '../../src/dataset.ts';
import { similarInitiatives } from '../../src/domain/similar.ts';

test('the nearest share themes, are others, and are as many as asked', () => {
  for (const initiative of latest.initiatives) {
    const near = similarInitiatives(initiative, latest.initiatives, 3);
    expect(near).toHaveLength(3);
    expect(near).not.toContain(initiative);
    const slugs = initiative.themes.map(({ slug }) => slug);
    expect(near[0]?.themes.some(({ slug }) => slugs.includes(slug))).toBe(true);
  }
});

test('fewer candidates give fewer results', () => {
  const [only] = latest.initiatives;
  expect(only && similarInitiatives(only, [only], 3)).toEqual([]);
});
