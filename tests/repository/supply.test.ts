import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { FACES } from '../../scripts/fonts/faces.ts';
import { listFiles, readText } from '../support/dist.ts';

/**
 * Packages that make or are the published site: imported by src/, by the reading of an annex or by Astro's
 * configuration, types left out, and the
 * typefaces, whose cuts are committed.
 */
function packagesOfTheSite(): Set<string> {
  const sources = ['src', 'scripts/annexe'].flatMap((room) =>
    listFiles(room).flatMap((path) => (/\.(?:ts|astro|css)$/.test(path) ? [readText(room, path)] : [])),
  );
  const texts = [...sources, readFileSync('astro.config.mjs', 'utf8')];
  const code = texts.map((text) => text.replace(/^import type [^;]+;$/gm, '').replace(/import\('[^']+'\)\.\w/g, ''));
  const found = code.flatMap((text) =>
    Array.from(text.matchAll(/(?:\bfrom|\bimport|@import)\s*\(?\s*'([^'.][^']*)'/g), ([, name = '']) => name),
  );
  const packages = found.filter((name) => !/^(?:node|astro):/.test(name));
  return new Set([
    ...packages.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
    ...FACES.map(({ paquet }) => `@fontsource-variable/${paquet}`),
  ]);
}

test('dependencies are the packages that make or are the site, and no other: they are what is audited', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual([...packagesOfTheSite()].sort());
});

describe('the forge', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');

  test('runs what a clean machine runs', () => {
    expect(workflow).toContain('- run: npm ci\n      - run: npm test\n');
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/\nnpm ci\nnpm test\n$/);
  });

  test('may read and nothing else, and keeps no credentials', () => {
    expect(Array.from(workflow.matchAll(/^ *permissions:[^]*?(?=^\S)/gm), ([block]) => block.trim())).toEqual([
      'permissions:\n  contents: read',
    ]);
    const checkouts = workflow.match(/uses: actions\/checkout@/g) ?? [];
    expect(workflow.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
  });

  test('names each action by a commit, its release beside it', () => {
    const uses = workflow.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});
