import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { completeLock, type Lock, withDigests } from '../../scripts/frame/lock.ts';

const run = promisify(exec);

describe('the lock file', () => {
  test('is accepted by npm ci', async () => {
    // --offline: everything that the check needs is in the lock itself.
    await expect(run('npm ci --dry-run --ignore-scripts --offline')).resolves.toBeDefined();
  });

  test('has nothing left to complete', () => {
    expect(completeLock(lock as unknown as Lock).added).toEqual([]);
  });

  test('has the digest of every package, so that none comes in unchecked', () => {
    const entries = Object.entries((lock as unknown as Lock).packages).filter(([path]) => path !== '');
    expect(entries.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('names no registry', () => {
    const entries = Object.entries((lock as unknown as Lock).packages);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});

test('every dependency of package.json is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

describe('completeLock', () => {
  const parent = { version: '2.0.0', dev: true, optionalDependencies: { 'tool-linux-arm64-musl': '2.0.0' } } as const;

  test('adds a missing platform package, its platform read from the name', () => {
    const { lock: completed, added } = completeLock({ packages: { '': {}, 'node_modules/tool': parent } });
    expect(added).toEqual(['node_modules/tool-linux-arm64-musl']);
    expect(completed.packages['node_modules/tool-linux-arm64-musl']).toEqual({
      name: 'tool-linux-arm64-musl',
      version: '2.0.0',
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
  });

  test('puts it under its parent when another version is hoisted, and takes the platform of that one', () => {
    const hoisted = { version: '1.0.0', os: ['linux'], cpu: ['arm64'] };
    const packages = { '': {}, 'node_modules/tool': parent, 'node_modules/tool-linux-arm64-musl': hoisted };
    const { lock: completed, added } = completeLock({ packages });
    expect(added).toEqual(['node_modules/tool/node_modules/tool-linux-arm64-musl']);
    expect(completed.packages[added[0] ?? '']).toMatchObject({ version: '2.0.0', os: ['linux'], cpu: ['arm64'] });
  });

  test('changes nothing the second time', () => {
    const once = completeLock({ packages: { '': {}, 'node_modules/tool': parent } }).lock;
    expect(completeLock(once)).toEqual({ lock: once, added: [] });
  });

  test('refuses to guess a platform', () => {
    const packages = { 'node_modules/tool': { optionalDependencies: { mystery: '1.0.0' } } };
    expect(() => completeLock({ packages })).toThrow('mystery');
  });
});

test('withDigests asks for the digests that are missing and for no other', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '2.0.0', integrity: 'sha512-a' },
    'node_modules/a/node_modules/@b/c': { version: '3.0.0', optional: true },
  } as const;
  expect(withDigests({ packages }, (paquet) => `sha512-${paquet}`)).toEqual({
    lock: {
      packages: {
        ...packages,
        'node_modules/a/node_modules/@b/c': { version: '3.0.0', integrity: 'sha512-@b/c@3.0.0', optional: true },
      },
    },
    completed: ['node_modules/a/node_modules/@b/c'],
  });
});
