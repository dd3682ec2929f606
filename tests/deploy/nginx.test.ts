import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printNginx } from '../../scripts/nginx/print.ts';
import { precompress } from '../../scripts/precompress/folder.ts';
import { type Answer, ask } from '../support/ask.ts';
import { expectedType, expectHeaders } from '../support/published.ts';
import { tempFolder } from '../support/temp-folders.ts';
import { freePort } from '../../scripts/shared/free-port.ts';
import { HAS_BROTLI, NGINX, startNginx, stopNginx } from './nginx.ts';

const LONG = 'Un texte assez long pour que le comprimer serve à quelque chose. '.repeat(20);
const FILES = [
  'index.html',
  '404.html',
  'favicon.svg',
  'favicon.ico',
  'robots.txt',
  'site.webmanifest',
  'sitemap-0.xml',
  '_headers',
  '_astro/page.A1b2C3d4.css',
  '_astro/page.A1b2C3d4.js',
  '_astro/fonte.A1b2C3d4.woff2',
  'themes/index.html',
  'donnees/index.html',
  'donnees/liste.csv',
  'donnees/liste.geojson',
  'donnees/liste.json',
  'donnees/catalogue.jsonld',
  'donnees/annexe.txt',
  'embed/carte/index.html',
];
/** Paths that are asked for: pages by their folder. */
const PATHS = FILES.filter((file) => !['_headers', '404.html'].includes(file)).map((file) =>
  file.replace(/(^|\/)index\.html$/, '$1'),
);

if (NGINX === undefined) console.log('nginx n’est pas installé : les tests de sa configuration sont non exécutés.');
else if (!HAS_BROTLI) console.log('nginx n’a pas brotli_static : ses réponses en brotli sont non exécutées.');

describe.skipIf(NGINX === undefined)('nginx, with the generated configuration', () => {
  const folder = tempFolder();
  const root = join(folder, 'site');
  let nginx: ChildProcess;
  let atRoot: number;
  let below: number;

  beforeAll(async () => {
    // nginx started by root serves as another user.
    chmodSync(folder, 0o755);
    for (const file of FILES) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), `${file} ${LONG}`);
    }
    await precompress(root);
    [atRoot, below] = [await freePort(), await freePort()];
    const common = { root, serverName: '_' };
    const servers = [
      printNginx({ ...common, base: '/', listen: [`127.0.0.1:${atRoot}`], brotli: HAS_BROTLI }),
      printNginx({ ...common, base: '/sous/dossier/', listen: [`127.0.0.1:${below}`], brotli: false }),
    ];
    nginx = await startNginx(folder, servers.join('\n'), atRoot);
  });

  afterAll(() => stopNginx(nginx));

  const sites = [
    { base: '/', port: () => atRoot },
    { base: '/sous/dossier/', port: () => below },
  ];

  describe.each(sites)('under $base', ({ base, port }) => {
    const get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
      ask(port(), `${base}${path}`, headers);

    test.each(PATHS)('sends %s with its headers, each once, and its type', async (path) => {
      const { status, sent, body } = await get(path);
      expect(status).toBe(200);
      expectHeaders(sent, path);
      expect(sent.get('content-type')).toEqual([expectedType(path)]);
      expect(body.toString()).toContain(LONG);
    });

    test('says over https, behind a proxy too, that https is here to stay', async () => {
      for (const path of ['', 'embed/carte/', '_astro/page.A1b2C3d4.css'])
        expectHeaders((await get(path, { 'X-Forwarded-Proto': 'https' })).sent, path, { https: true });
    });

    test.each(['rien/', 'themes/rien', 'embed/rien/', 'donnees/rien.csv', '_astro/rien.js', '_astro/', '_headers'])(
      'answers the 404 page to %s, with its status and its own headers',
      async (path) => {
        const { status, sent, body } = await get(path);
        expect(status).toBe(404);
        expectHeaders(sent, '404.html');
        expect(sent.get('content-type')).toEqual([expectedType('404.html')]);
        expect(body.toString()).toContain('404.html');
      },
    );

    test.each(['themes', 'embed/carte', 'donnees'])('leads to the final slash of %s on the same site', async (path) => {
      const { status, sent } = await get(`${path}?q=1`, { Host: 'exemple.fr:8443' });
      expect(status).toBe(301);
      expect(sent.get('location')).toEqual([`${base}${path}/?q=1`]);
    });

    test('asks again for a page in vain when it has not changed', async () => {
      const [etag = ''] = (await get('themes/')).sent.get('etag') ?? [];
      const { status, sent, body } = await get('themes/', { 'If-None-Match': etag });
      expect({ status, size: body.length }).toEqual({ status: 304, size: 0 });
      expectHeaders(sent, 'themes/');
    });

    test.each(['themes/', 'donnees/liste.csv', '_astro/page.A1b2C3d4.js', 'favicon.svg'])(
      'sends %s in gzip to whoever reads it, with the same headers',
      async (path) => {
        const { sent, body } = await get(path, { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' });
        expect(sent.get('content-encoding')).toEqual(['gzip']);
        expect(sent.get('vary')).toEqual(['Accept-Encoding']);
        expect(gunzipSync(body).toString()).toContain(LONG);
        expectHeaders(sent, path);
        expect(sent.get('content-type')).toEqual([expectedType(path)]);
      },
    );

    test('sends no encoding to whoever asks for none, and says that it might have', async () => {
      const { sent } = await get('themes/');
      expect(sent.get('content-encoding')).toBeUndefined();
      expect(sent.get('vary')).toEqual(['Accept-Encoding']);
    });

    test('sends the 404 page compressed too', async () => {
      const { status, sent } = await get('rien/', { 'Accept-Encoding': 'gzip' });
      expect({ status, encoding: sent.get('content-encoding') }).toEqual({ status: 404, encoding: ['gzip'] });
    });
  });

  test.skipIf(!HAS_BROTLI)('prefers brotli', async () => {
    for (const path of ['themes/', 'donnees/liste.csv', '_astro/page.A1b2C3d4.css']) {
      const { sent, body } = await ask(atRoot, `/${path}`, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
      expect(sent.get('content-encoding')).toEqual(['br']);
      expect(sent.get('vary')).toEqual(['Accept-Encoding']);
      expect(brotliDecompressSync(body).toString()).toContain(LONG);
      expectHeaders(sent, path);
    }
  });

  test('leads from the base path without its slash into the site, and knows nothing beside it', async () => {
    const { status, sent } = await ask(below, '/sous/dossier?q=1');
    expect({ status, location: sent.get('location') }).toEqual({ status: 301, location: ['/sous/dossier/?q=1'] });
    for (const path of ['/', '/themes/', '/sous/dossierx/']) expect((await ask(below, path)).status).toBe(404);
  });
});

describe('printNginx', () => {
  const options = { root: '/srv/site', base: '/', listen: ['80'], serverName: 'exemple.fr', brotli: false };

  test('names brotli_static only when asked: nginx refuses what it does not know', () => {
    expect(printNginx(options)).not.toContain('brotli');
    expect(printNginx({ ...options, brotli: true })).toContain('brotli_static on;');
  });

  test.each([
    { root: '/srv/"; evil' },
    { root: '/srv/$host' },
    { root: '/srv/\n' },
    { serverName: 'a; evil' },
    { listen: ['80; evil'] },
    { listen: [''] },
  ])('refuses what nginx would read otherwise: %j', (change) => {
    expect(() => printNginx({ ...options, ...change })).toThrow(/nginx|ni un port/);
  });
});
