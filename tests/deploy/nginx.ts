/** Starts Debian's nginx, or any other, with generated servers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ask } from '../support/ask.ts';

/** The command, undefined on a machine without nginx. An ordinary user's PATH often lacks /usr/sbin. */
export const NGINX = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0);

const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const HAS_BROTLI = existsSync(BROTLI_MODULE);

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
