import { expect, test } from 'vitest';
import { nameInitiatives } from '../../../src/domain/records/initiative-names.ts';
import type { Initiative } from '../../../src/domain/records/model.ts';
import { text } from '../../annexe/real.ts';
import { makeDataset } from '../../exports/made.ts';

const [first, second] = makeDataset([text, text]).editions[1]!.initiatives as [Initiative, Initiative];

test('an initiative alone of its titre bears it', () => {
  expect(nameInitiatives([first, second]).get(first.id)).toBe(first.titre);
});

test('two of one titre are told apart by structure, commune and edition', () => {
  const again = { ...second, titre: first.titre };
  const next = { ...first, id: 'next', annee: first.annee + 1 };
  const names = nameInitiatives([first, again, next]);
  expect(new Set(names.values()).size).toBe(3);
  expect(names.get(first.id)).toBe(`${first.titre} (${first.structure.label}, ${first.commune.nom}, ${first.annee})`);
});

test('a long titre is cut after a whole word, and still told apart from one that begins alike', () => {
  const titre = `${'un mot et '.repeat(9)}fin`;
  const names = nameInitiatives([
    { ...first, titre },
    { ...second, titre: `${titre} tout autre` },
  ]);
  expect([...names.values()].every((name) => name.includes('un mot et…') || name.includes('un mot…'))).toBe(true);
  expect(new Set(names.values()).size).toBe(2);
});
