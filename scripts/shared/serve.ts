import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { headersOf, mediaTypeOf } from '../../src/site/headers.ts';

/** A running static server. */
export interface SiteServer {
  /** Address of the home page, with base path and final slash. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder of the built site. */
  readonly folder: string;
  /** Path under which the site lives, as in `/budget/`; `/` by default. */
  readonly base?: string;
  /** Name or address to listen on; `localhost` by default. */
  readonly host?: string;
  /** First port tried; 0 (the default) lets the system choose. */
  readonly port?: number;
  /** How many ports are tried, counting up from `port`, before giving up; 1 by default. */
  readonly attempts?: number;
}

/**
 * Serves a built site the way a static host does: `index.html` of folders, a redirection to the final slash,
 * `404.html` with status 404 for all the rest, and the headers that the site is published with; in brotli what was
 * compressed ahead.
 *
 * @throws Error when the folder holds no `index.html`, or when no port of the range is free
 */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { folder, host = 'localhost', port = 0, attempts = 1 } = options;
  const base = normalizeBase(options.base);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`aucun site construit dans ${folder}`);
  const server = createServer(siteHandler(folder, base));
  const bound = await listen(server, host, port, attempts);
  return {
    url: `http://${host}:${bound}${base}`,
    port: bound,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** `budget`, `/budget` and `/budget/` all become `/budget/`; nothing becomes `/`. */
export function normalizeBase(base = ''): string {
  const path = base.replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}

function siteHandler(folder: string, base: string): RequestListener {
  // Without `dev`, sirv lists the folder once: a rebuild under its feet would leave it with files that are no more.
  const serveFile = sirv(folder, { dev: true, etag: true, brotli: true });
  const serveNotFound = notFoundHandler(folder);
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    setHeaders(response, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!`${path}/`.startsWith(base) || path === `${base}_headers`) {
      // That file is for the host, not for readers.
      serveNotFound(request, response);
    } else if (lacksFinalSlash(folder, base, path)) {
      response.writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();
    } else if (endsBeforeItBegins(request)) {
      response.writeHead(416).end();
    } else {
      const below = path.slice(base.length);
      setHeaders(response, below);
      request.url = `/${below}`;
      // The file may go between sirv's look at it and its reading, and sirv does not listen.
      response.once('pipe', (file: Readable) => file.once('error', (error) => response.destroy(error)));
      serveFile(request, response, () => {
        serveNotFound(request, response);
      });
    }
  };
}

// Chromium for Linux does not know this power and complains in the console, where the tests listen. It is the default.
const UNKNOWN_POWER = ', web-share=(self)';

/** Those of plain http; what an earlier call set is taken back. */
function setHeaders(response: ServerResponse, path: string): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(headersOf(path))) {
    response.setHeader(name, value.replace(UNKNOWN_POWER, ''));
  }
  const type = mediaTypeOf(path);
  if (type !== undefined) response.setHeader('Content-Type', type);
}

function lacksFinalSlash(folder: string, base: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..') || path.startsWith('//')) return false;
  return existsSync(join(folder, path.slice(base.length), 'index.html'));
}

/**
 * True of `bytes=9-2`, which sirv would hand on to a reader that throws. A range of another form than `9-12` or `9-` is
 * taken out of the request: the whole file answers it as well.
 */
function endsBeforeItBegins({ headers }: IncomingMessage): boolean {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  if (first === undefined) delete headers.range;
  return Boolean(last) && Number(last) < Number(first);
}

function notFoundHandler(folder: string) {
  const file = join(folder, '404.html');
  const page = existsSync(file) ? readFileSync(file) : 'Page introuvable';
  return (request: IncomingMessage, response: ServerResponse): void => {
    setHeaders(response, '404.html');
    response.writeHead(404).end(request.method === 'HEAD' ? undefined : page);
  };
}

async function listen(server: Server, host: string, first: number, attempts: number): Promise<number> {
  for (let port = first; port < first + attempts; port += 1) {
    try {
      await once(server.listen(port, host), 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  const range =
    attempts === 1 ? `le port ${first} est occupé` : `les ports ${first} à ${first + attempts - 1} sont occupés`;
  throw new Error(`${range} sur ${host}`);
}
