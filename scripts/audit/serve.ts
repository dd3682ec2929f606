import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { serveSite, type SiteServer } from '../shared/serve.ts';

/** Types that hosts compress; pictures and typefaces are compressed already. */
const TEXT = /^text\/|[/+](?:json|xml)\b/;
/** What only the answer that was read says of its own length. */
const LENGTHS = new Set(['content-length', 'transfer-encoding']);

/**
 * Serves a built site as it is published: its headers, and its texts in brotli. Each is compressed once, the first time
 * that it is asked for.
 *
 * @throws Error when the folder holds no `index.html`
 */
export async function serveCompressed(folder: string): Promise<SiteServer> {
  const host = '127.0.0.1';
  const inner = await serveSite({ folder, host });
  const known = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    get(inner.url + path.slice(1), { headers: request.headers }, (answer) => {
      void pass(answer, response, path, known);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/`,
    port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await inner.close();
    },
  };
}

async function pass(
  answer: IncomingMessage,
  response: ServerResponse,
  path: string,
  known: Map<string, Buffer>,
): Promise<void> {
  const body = await buffer(answer);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !LENGTHS.has(name)) response.setHeader(name, value);
  }
  response.statusCode = answer.statusCode ?? 500;
  if (body.length === 0 || !TEXT.test(answer.headers['content-type'] ?? '')) {
    response.end(body);
    return;
  }
  const text = known.get(path) ?? brotliCompressSync(body);
  known.set(path, text);
  response.setHeader('Content-Encoding', 'br').setHeader('Vary', 'Accept-Encoding').end(text);
}
