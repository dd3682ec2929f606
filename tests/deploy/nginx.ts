/** Starts Debian's nginx, or any other, with generated servers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { toSent, type Sent } from '../support/published.ts';

/** The command, undefined on a machine without nginx. An ordinary user's PATH often lacks /usr/sbin. */
export const NGINX = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0);

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const HAS_BROTLI = existsSync(BROTLI_MODULE);

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Starts nginx in `folder` with the text of its servers, and waits for it to listen. */
export async function startNginx(folder: string, servers: string, port: number): Promise<ChildProcess> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const configuration = [
    ...(HAS_BROTLI ? [`load_module ${BROTLI_MODULE};`] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    'events { worker_connections 64; }',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    servers,
    '}',
  ].join('\n');
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const nginx = spawn(NGINX ?? 'nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  let said = '';
  nginx.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.exitCode !== null) throw new Error(`nginx stopped: ${said}`);
    try {
      await ask(port, '/');
      return nginx;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error(`nginx does not answer: ${said}`);
}

/** Ends nginx and waits for its end. */
export async function stopNginx(nginx: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill();
  await ended;
}

export interface Answer {
  readonly status: number | undefined;
  /** Every header as sent, repetitions included. */
  readonly sent: Sent;
  readonly body: Buffer;
}

/** Asks for a path exactly as written, following nothing and unpacking nothing. */
export function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, sent: toSent(pairsOf(response)), body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function pairsOf({ rawHeaders }: IncomingMessage): [string, string][] {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
}
