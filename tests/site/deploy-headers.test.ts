import { describe, expect, test } from 'vitest';
import { BASE_BUILD } from '../../scripts/shared/builds.ts';
import { BASE_DIST, DIST, listFiles, readText } from '../support/dist.ts';
import { headersAt, HOSTS, parseRules } from '../support/hosts.ts';
import { expectedType, expectHeaders } from '../support/published.ts';

const FILES_FOR_HOSTS = ['_headers', '.nojekyll'];
const builds = [
  { base: '/', folder: DIST },
  { base: BASE_BUILD.base, folder: BASE_DIST },
];

describe.each(builds)('_headers of the site built under $base', ({ base, folder }) => {
  const text = readText(folder, '_headers');
  const rules = parseRules(text);
  const paths = listFiles(folder)
    .filter((file) => !FILES_FOR_HOSTS.includes(file) && !/\.(?:br|gz)$/.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

  describe.each(Object.entries(HOSTS))('as %s reads it', (_host, toPattern) => {
    test('gives every page and file each of its headers once', () => {
      expect(paths.length).toBeGreaterThan(200);
      for (const path of paths) expectHeaders(headersAt(rules, toPattern, base + path), path, { https: true });
    });

    test('says the type of every file, and leaves pages to the host', () => {
      for (const path of paths) {
        const type = expectedType(path);
        const expected = type.startsWith('text/html') ? undefined : [type];
        expect([path, headersAt(rules, toPattern, base + path).get('content-type')]).toEqual([path, expected]);
      }
    });

    test('covers what is not found in a folder of the site', () => {
      for (const path of ['themes/rien/', 'initiatives/rien/', 'embed/rien/'])
        expectHeaders(headersAt(rules, toPattern, base + path), path, { https: true });
    });

    test('gives what is found nowhere the headers that are the same everywhere', () => {
      const sent = headersAt(rules, toPattern, `${base}rien/`);
      expect([...sent.values()].filter((values) => values.length !== 1)).toEqual([]);
      expect(sent.get('x-content-type-options')).toEqual(['nosniff']);
    });
  });

  test('keeps within the limits of Cloudflare: 100 rules, 2 000 characters a line, one splat a path', () => {
    expect(rules.length).toBeLessThan(100);
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
    expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
  });
});

test('two rules for one header are seen', () => {
  const twice = parseRules('/*\n  Cache-Control: no-store\n/themes/*\n  Cache-Control: public\n');
  for (const toPattern of Object.values(HOSTS))
    expect(headersAt(twice, toPattern, '/themes/').get('cache-control')).toEqual(['no-store', 'public']);
});

test('what is hashed keeps its name only as long as its content', () => {
  const hashed = listFiles(DIST).filter((file) => file.startsWith('_astro/') && !/\.(?:br|gz)$/.test(file));
  expect(hashed.filter((file) => !/\.[\w-]{8}\.[a-z0-9]+$/.test(file))).toEqual([]);
});
