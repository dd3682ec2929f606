import { afterEach, describe, expect, test, vi } from 'vitest';
import initiatives from '../../data/editions/2023/initiatives.json' with { type: 'json' };
import provenance from '../../data/editions/2023/provenance.json' with { type: 'json' };

const folder = '../../data/editions/2023';
const [first, ...others] = initiatives;

/** What the dataset says when a file of the edition holds something else. */
async function refusalOf(file: string, content: unknown): Promise<string> {
  vi.resetModules();
  vi.doMock(`${folder}/${file}?raw`, () => ({ default: JSON.stringify(content) }));
  return import('../../src/dataset.ts').then(
    () => 'accepted',
    (error: unknown) => String(error),
  );
}

afterEach(() => {
  vi.doUnmock(`${folder}/initiatives.json?raw`);
  vi.doUnmock(`${folder}/provenance.json?raw`);
  vi.resetModules();
});

describe('no page is built, whatever it prints, from', () => {
  test('an amount changed by 1 €', async () => {
    const said = await refusalOf('initiatives.json', [{ ...first, montant: first!.montant + 1 }, ...others]);
    expect(said).toMatch(/total : 692001\n.*692000, selon l’annexe/);
    expect(said).toMatch(/communes : 692001\n.*692000, selon l’annexe/);
  });

  test('a lost record', async () => {
    expect(await refusalOf('initiatives.json', others)).toMatch(/initiatives : 58\n.*59, selon l’annexe/);
  });

  test('another printed total', async () => {
    const total = { ...provenance.total, montant: 692_010 };
    expect(await refusalOf('provenance.json', { ...provenance, total })).toMatch(
      /total : 692000\n.*692010, selon l’annexe/,
    );
  });
});
