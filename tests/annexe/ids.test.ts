import { expect, test } from 'vitest';
import { writeAnnexe } from '../../scripts/bench/annexe.ts';
import { communeNom, context, parseGood, text } from './real.ts';

test('an id is the year and the rank, whatever the number of records', () => {
  const model = parseGood(text).initiatives[0]!;
  const records = Array.from({ length: 101 }, (_, index) => ({
    ...model,
    structure: `Les Amis du Jardin ${index}`,
    titre: `Atelier ${index}`,
    commune: communeNom(model.commune),
  }));
  const edition = { ...context.edition, controles: {} };
  const using = { ...context, edition, arbitrages: [], permaliens: [] };
  const ids = parseGood(writeAnnexe(edition, records), using).initiatives.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['2023-01', '2023-02']);
  expect(ids.slice(-2)).toEqual(['2023-100', '2023-101']);
});
