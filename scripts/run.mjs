/**
 * `node scripts/run.mjs PROGRAM [ARGUMENTS]`: runs a program of the project under the Node that comes as a package, which
 * npm before 11.7 leaves out of its path. Every Node since 14 can read this file; what it starts asks for RECENT.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

// The first version that has all that the scripts use: TypeScript read as it is, RegExp.escape.
const RECENT = 24;

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const system = process.platform === 'win32' ? 'win' : process.platform;
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const packaged = `${modules}node-${system}-${process.arch}/bin/${program}`;
const isRecent = Number(process.versions.node.split('.')[0]) >= RECENT;
const node = existsSync(packaged) ? packaged : isRecent ? process.execPath : stop();

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
});
// Ctrl + C reaches the program by itself; without a listener this process would not wait for its end.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', stop);
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));

function stop() {
  const missing = existsSync(modules) ? '' : 'lancez d’abord « npm ci », ou ';
  console.error(
    `Ce projet a besoin de Node ${RECENT} : ${missing}installez-le (https://nodejs.org), puis recommencez.`,
  );
  process.exit(1);
}
