import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { medianOf, quantileOf } from '../../scripts/audit/median.ts';
import { pagesToAudit } from '../../scripts/audit/pages.ts';
import { serveCompressed } from '../../scripts/audit/serve.ts';
import { printTable } from '../../scripts/audit/table.ts';
import { type TraceEvent, workAfter, workWithin } from '../../scripts/audit/trace.ts';
import { headersOf } from '../../src/site/headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
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

afterAll(() => {
  rmSync(folder, { recursive: true });
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
  expect([medianOf([30, 10, 20]), medianOf([40, 10, 20, 30]), quantileOf([1, 2, 3, 4, 5], 1)]).toEqual([20, 20, 5]);
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

test('the work of a key is what its thread does up to the frame, a task inside another counted once', () => {
  const event = (name: string, ts: number, dur: number, type?: string): TraceEvent => ({
    name,
    ph: 'X',
    pid: 1,
    tid: 1,
    ts: ts * 1000,
    dur: dur * 1000,
    ...(type !== undefined && { args: { data: { type } } }),
  });
  const events = [
    event('EventDispatch', 10, 4, 'keydown'),
    event('RunTask', 8, 12),
    event('ThreadPool_RunTask', 12, 3),
    event('Commit', 30, 5),
    event('RunTask', 29, 10),
    // A key that changes nothing.
    event('EventDispatch', 100, 1, 'keydown'),
    event('Commit', 900, 1),
  ];
  // From 10 to 20, then from 29 to the end of the commit at 35.
  expect(workAfter(events, 'keydown', 250)).toEqual([16]);
  // The first key: the whole of the second task too. The second: nothing.
  expect(workWithin(events, 'keydown', 250)).toEqual([20, 0]);
});
