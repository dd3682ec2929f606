import { expect, test } from 'vitest';
import { followAvancement } from '../../../src/exports/vignettes/avancement.ts';

test('says how far it is at every step, and at the end how long it took, and no more', async () => {
  const lines: string[] = [];
  let clock = 1000;
  const follow = followAvancement(
    'Cartes',
    { total: 5, pas: 2 },
    (line) => lines.push(line),
    () => clock,
  );
  for (let index = 0; index < 7; index += 1) {
    expect(
      await follow(() => {
        clock += 10;
        return Promise.resolve(index);
      }),
    ).toBe(index);
  }
  expect(lines).toEqual(['Cartes : 2 sur 5', 'Cartes : 4 sur 5', 'Cartes : 5 en 50 ms']);
});
