import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from '../../scripts/precompress/folder.ts';
import { tempFolder } from '../support/temp-folders.ts';

const folder = tempFolder();
const TEXT = 'Montant proposé. '.repeat(50);
const TEXTS = ['index.html', 'style.css', 'plan.xml', 'icone.svg', 'liste.geojson', 'site.webmanifest', 'citation.ris'];

test('texts are compressed twice beside themselves, to the byte; what is compressed already stays alone', async () => {
  mkdirSync(join(folder, 'sous'));
  const files = [...TEXTS.map((name) => `sous/${name}`), 'image.png', 'fonte.woff2', '_headers'];
  for (const file of files) writeFileSync(join(folder, file), TEXT);
  writeFileSync(join(folder, 'court.txt'), 'é');

  const { texts, bytes, brotli, gzip } = await precompress(folder);
  expect({ texts, bytes }).toEqual({ texts: TEXTS.length + 1, bytes: TEXTS.length * Buffer.byteLength(TEXT) + 2 });
  expect(brotli).toBeLessThan(gzip);
  expect(gzip).toBeLessThan(bytes);
  expect(readdirSync(folder).sort()).toEqual(['_headers', 'court.txt', 'fonte.woff2', 'image.png', 'sous']);
  for (const name of TEXTS) {
    const path = join(folder, 'sous', name);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(TEXT);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(TEXT);
  }

  const before = readdirSync(join(folder, 'sous'));
  await precompress(folder);
  expect(readdirSync(join(folder, 'sous'))).toEqual(before);
});
