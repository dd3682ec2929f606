import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalizeBase, serveSite, type SiteServer } from '../../scripts/shared/serve.ts';
import { headersOf } from '../../src/site/headers.ts';
import { ask } from '../support/ask.ts';
import { tempFolder } from '../support/temp-folders.ts';

const HOST = '127.0.0.1';
const parent = tempFolder();
const folder = join(parent, 'dist');
let server: SiteServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'themes'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'accueil');
  writeFileSync(join(folder, '404.html'), 'introuvable');
  writeFileSync(join(folder, 'themes', 'index.html'), 'thèmes');
  writeFileSync(join(folder, 'liste.csv'), 'été');
  writeFileSync(join(folder, 'liste.csv.br'), 'compressé');
  writeFileSync(join(folder, '_headers'), '/*');
  server = await serveSite({ folder, base: 'sous/dossier', host: HOST });
});

afterAll(() => server.close());

/** What answers a path below the base path, or one of the whole server. */
async function get(path: string, headers?: OutgoingHttpHeaders, method?: string) {
  const { status, sent, body } = await ask(
    server.port,
    path.startsWith('/') ? path : `/sous/dossier/${path}`,
    headers,
    method,
  );
  return {
    status,
    body: body.toString(),
    headers: Object.fromEntries([...sent].map(([name, [value]]) => [name, value])),
  };
}

describe('serveSite', () => {
  test('serves the site under its base path and says where', async () => {
    expect(server.url).toBe(`http://${HOST}:${server.port}/sous/dossier/`);
    expect(await get('')).toMatchObject({ status: 200, body: 'accueil' });
    expect(await get('themes/?q=1')).toMatchObject({ status: 200, body: 'thèmes' });
  });

  test('says the charset of texts', async () => {
    const { body, headers } = await get('liste.csv');
    expect([headers['content-type'], body]).toEqual(['text/csv; charset=utf-8', 'été']);
  });

  test('sends what was compressed ahead to those who read it, under the name of the text', async () => {
    const { body, headers } = await get('liste.csv', { 'accept-encoding': 'gzip, br' });
    expect([headers['content-type'], body]).toEqual(['text/csv; charset=utf-8', 'compressé']);
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  });

  test.each([
    ['themes/', 'themes/'],
    ['liste.csv', 'liste.csv'],
    ['embed/rien/', '404.html'],
    ['themes', ''],
  ])('sends %s with the headers that the site is published with', async (asked, zone) => {
    const { headers } = await get(asked);
    // The browser of the tests would complain of a power that it does not know.
    const expected = Object.entries(headersOf(zone)).map(([name, value]) => [
      name.toLowerCase(),
      value.replace(', web-share=(self)', ''),
    ]);
    expect(headers).toMatchObject(Object.fromEntries(expected));
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('keeps to itself what is written for hosts', async () => {
    expect(await get('_headers')).toMatchObject({ status: 404, body: 'introuvable' });
  });

  test('leads to the final slash', async () => {
    expect(await get('themes?q=1')).toMatchObject({ status: 301, headers: { location: '/sous/dossier/themes/?q=1' } });
    expect(await get('/sous/dossier')).toMatchObject({ status: 301, headers: { location: '/sous/dossier/' } });
  });

  test.each(['/sous/dossier/rien/', '/sous/dossier/themes/rien.css', '/', '/themes/', '/sous/dossierx/'])(
    'answers 404.html to %s, with its status',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: 'introuvable' });
    },
  );

  test.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'themes/../../secret.txt',
    '..\\secret.txt',
    '%',
    '/..//',
  ])('does not leave the folder for %s', async (path) => {
    expect(await get(`/sous/dossier/${path}`)).toMatchObject({ status: 404, body: 'introuvable' });
  });

  test('refuses to be written to', async () => {
    expect(await get('', {}, 'POST')).toMatchObject({ status: 405 });
  });

  test.each([
    ['a name too long for a disk', 'a'.repeat(300), {}, 404],
    ['a long path', 'a/'.repeat(5000), {}, 404],
    ['a NUL', 'a%00/', {}, 404],
    ['a malformed escape', 'liste.csv%E0%A4%A', {}, 404],
    ['a range that ends before it begins', 'liste.csv', { range: 'bytes=3-2' }, 416],
    ['a range without end', 'liste.csv', { range: `bytes=0-${'9'.repeat(99)}` }, 200],
    ['a range beyond the end', 'liste.csv', { range: 'bytes=99-' }, 416],
    ['a range that is one', 'liste.csv', { range: 'bytes=1-2' }, 206],
    ['an expectation', 'liste.csv', { expect: 'a miracle' }, 417],
  ])('outlives %s', async (_, path, headers, status) => {
    expect(await get(path, headers)).toMatchObject({ status });
    expect(await get('')).toMatchObject({ status: 200 });
  });

  test.skipIf(process.platform === 'win32')(
    'sees what a rebuild brings and takes away, even while it answers',
    async () => {
      const file = join(folder, 'bref.txt');
      expect(await get('bref.txt')).toMatchObject({ status: 404 });
      writeFileSync(file, 'bref');
      expect(await get('bref.txt')).toMatchObject({ status: 200, body: 'bref' });
      rmSync(file);
      expect(await get('bref.txt')).toMatchObject({ status: 404 });
      // What is there when looked at and cannot be opened any more.
      const socket = createServer().listen(file);
      await once(socket, 'listening');
      await expect(get('bref.txt')).rejects.toThrow('socket hang up');
      socket.close();
      expect(await get('')).toMatchObject({ status: 200 });
    },
  );

  test('takes the next port when one is busy, within the range it was given', async () => {
    const next = await serveSite({ folder, host: HOST, port: server.port, attempts: 5 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serveSite({ folder, host: HOST, port: server.port })).rejects.toThrow(
      `le port ${server.port} est occupé`,
    );
  });

  test('refuses a folder that holds no site', async () => {
    await expect(serveSite({ folder: parent })).rejects.toThrow('aucun site construit');
  });
});

test('a base path is written in many ways', () => {
  expect(['', '/', 'a', '/a', 'a/', '/a/b/'].map((base) => normalizeBase(base))).toEqual([
    '/',
    '/',
    '/a/',
    '/a/',
    '/a/',
    '/a/b/',
  ]);
});
