import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(exec);

describe('the lock file', () => {
  test('is accepted by npm ci', async () => {
    // --offline: everything that the check needs is in the lock itself.
    await expect(run('npm ci --dry-run --ignore-scripts --offline')).resolves.toBeDefined();
  });

  test('knows the digest of every package, for whatever platform, and names no registry', () => {
    const packages = Object.entries<object>(lock.packages).filter(([path]) => path !== '');
    const wrong = packages.filter(([, entry]) => !('integrity' in entry) || 'resolved' in entry);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test('every dependency of package.json is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
