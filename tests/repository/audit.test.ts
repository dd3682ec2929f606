import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { medianOf } from '../../scripts/audit/median.ts';
import { pagesToAudit } from '../../scripts/audit/pages.ts';
import { serveCompressed } from '../../scripts/audit/serve.ts';
import { printTable } from '../../scripts/audit/table.ts';
import { headersOf } from '../../src/site/headers.ts';
import { tempFolder } from '../support/temp-folders.ts';

const folder = tempFolder();
const PAGES: Readonly<Record<string, string>> = {
  '.': 'accueil',
  themes: 'thèmes',
  'themes/culture': 'culture',
  'themes/sport': 'sport, plus longue',
  'ancienne/adresse': '<meta http-equiv="refresh" content="0">',
  'embed/carte': '<meta name="robots" content="noindex">',
  'embed/territoires/artois': '<meta name="robots" content="noindex">',
};

beforeAll(() => {
  for (const [path, html] of Object.entries(PAGES)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), html);
  }
  writeFileSync(join(folder, 'icone.png'), 'png');
});

test('the longest page of each kind is audited, a redirection is not, and a hidden one is known', () => {
  expect(pagesToAudit(folder)).toEqual([
    { kind: '/', path: '', isHidden: false },
    { kind: '/embed/carte/', path: 'embed/carte/', isHidden: true },
    { kind: '/embed/territoires/…/', path: 'embed/territoires/artois/', isHidden: true },
    { kind: '/themes/', path: 'themes/', isHidden: false },
    { kind: '/themes/…/', path: 'themes/sport/', isHidden: false },
  ]);
});

test('texts are sent in brotli with the headers of the site, pictures as they are', async () => {
  const server = await serveCompressed(folder);
  const get = (path: string): Promise<[encoding: string | undefined, type: string | undefined, body: Buffer]> =>
    new Promise((resolve) => {
      request(server.url + path, (response) => {
        const { 'content-encoding': encoding, 'content-type': type, ...others } = response.headers;
        expect(others).toMatchObject({ 'content-security-policy': headersOf(path)['Content-Security-Policy'] });
        void buffer(response).then((body) => {
          resolve([encoding, type, body]);
        });
      }).end();
    });
  const [encoding, type, body] = await get('themes/');
  expect([encoding, type]).toEqual(['br', 'text/html; charset=utf-8']);
  expect(brotliDecompressSync(body).toString()).toBe('thèmes');
  expect(await get('icone.png')).toEqual([undefined, 'image/png', Buffer.from('png')]);
  await server.close();
});

test('a median is one of the measures', () => {
  expect([medianOf([30, 10, 20]), medianOf([40, 10, 20, 30])]).toEqual([20, 20]);
  expect(medianOf([])).toBeNaN();
});

test('a table lines up its figures to the right', () => {
  expect(
    printTable([
      ['page', 'ms'],
      ['/', '1445'],
      ['/carte/', '9'],
    ]),
  ).toBe('page       ms\n───────  ────\n/        1445\n/carte/     9');
});
