/**
 * `node scripts/run.mjs PROGRAM [ARGUMENTS]`: runs a program of the project under the Node that comes as a package, which
 * npm 10 and before leave out of the path. Any Node since 16 can read this file.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
// TypeScript read as it is, RegExp.escape.
const isRecent = major >= 24;
// Under an older one npm leaves out the bundler, whose package for each system is optional and says which Node it asks for.
const canInstall = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const system = process.platform === 'win32' ? 'win' : process.platform;
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const packaged = `${modules}node-${system}-${process.arch}/bin/${program}`;
const node = canInstall && existsSync(packaged) ? packaged : isRecent ? process.execPath : stop();

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
});
// Ctrl + C reaches the program by itself; without a listener this process would not wait for its end.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));

function stop() {
  console.error(
    canInstall && !existsSync(modules)
      ? 'Lancez d’abord « npm ci ».'
      : `Node ${process.versions.node} est trop ancien : installez Node 24 (https://nodejs.org), puis relancez « npm ci ».`,
  );
  process.exit(1);
}
