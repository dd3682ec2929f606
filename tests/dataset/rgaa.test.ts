import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import rgaa from '../../data/rgaa.json' with { type: 'json' };

const criteres = rgaa.flatMap((theme) => theme.criteres);

test('the criteria are those of the RGAA 4.1.2: 13 themes, 106 numbers, in their order', () => {
  // Counted in the official list.
  const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
  const numbers = counts.flatMap((count, theme) =>
    Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
  );
  expect(criteres.map(({ numero }) => numero)).toEqual(numbers);
  expect(numbers).toHaveLength(106);
});

test('each test that a criterion rests on is there', () => {
  const named = new Set(criteres.flatMap((one) => ('tests' in one ? one.tests : [])));
  expect(named.size).toBeGreaterThan(15);
  expect([...named].filter((file) => !existsSync(file))).toEqual([]);
});

test('nothing was looked at in the future', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(criteres.filter((one) => 'le' in one && one.le > today)).toEqual([]);
});
