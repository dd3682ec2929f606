/** A card is drawn again when its content or its faces change, and only then. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { tempFolder } from '../../support/temp-folders.ts';

const folder = tempFolder();
const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
vi.resetModules();
const { keepPictures } = await import('../../../src/exports/share-cards/keep.ts');
afterAll(() => {
  cwd.mockRestore();
  vi.resetModules();
});

const draw = vi.fn(async () => Promise.resolve(Uint8Array.of(1, 2, 3)));

test('the same content is drawn once, another one or another face again', async () => {
  for (const [face, content, drawn] of [
    ['a', 'x', 1],
    ['a', 'x', 1],
    ['a', 'y', 2],
    ['b', 'x', 3],
    ['b', 'x', 3],
  ] as const) {
    expect(await keepPictures(face)(content, draw)).toEqual(Uint8Array.of(1, 2, 3));
    expect(draw).toHaveBeenCalledTimes(drawn);
  }
  expect(readdirSync(join(folder, 'node_modules', '.astro', 'partage'))).toHaveLength(3);
});
