import { afterEach, describe, expect, test, vi } from 'vitest';
import initiatives from '../../data/editions/2023/initiatives.json' with { type: 'json' };
import provenance from '../../data/editions/2023/provenance.json' with { type: 'json' };
import { editionOf } from '../../src/dataset.ts';

const folder = '../../data/editions/2023';
const [first, ...others] = initiatives;

/** What the dataset says when a file of the edition holds something else. */
async function refusalOf(file: string, content: unknown): Promise<string> {
  vi.resetModules();
  vi.doMock(`${folder}/${file}`, () => ({ default: content }));
  return import('../../src/dataset.ts').then(
    () => 'accepted',
    (error: unknown) => String(error),
  );
}

afterEach(() => {
  vi.doUnmock(`${folder}/initiatives.json`);
  vi.doUnmock(`${folder}/provenance.json`);
  vi.resetModules();
});

describe('no page is built, whatever it prints, from', () => {
  test('an amount changed by 1 €', async () => {
    const said = await refusalOf('initiatives.json', [{ ...first, montant: first!.montant + 1 }, ...others]);
    expect(said).toContain('édition 2023, total : lu 692001, attendu 692000');
    expect(said).toContain('édition 2023, communes : lu 692001, attendu 692000');
  });

  test('a lost record', async () => {
    expect(await refusalOf('initiatives.json', others)).toContain('édition 2023, initiatives : lu 58, attendu 59');
  });

  test('another printed total', async () => {
    const total = { ...provenance.total, montant: 692_010 };
    expect(await refusalOf('provenance.json', { ...provenance, total })).toContain(
      'édition 2023, total : lu 692000, attendu 692010',
    );
  });
});

test('every check of the published edition is kept for the page that prints it', () => {
  expect(editionOf(2023).reconciliation.map(({ what }) => what)).toEqual([
    'total',
    'initiatives',
    'mentionsDeThemes',
    'territoires',
    'categories',
    'communes',
  ]);
});
