import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { medianOf, printTable } from '../../scripts/audit/figures.ts';
import { pagesToAudit } from '../../scripts/audit/pages.ts';
import { tempFolder } from '../support/temp-folders.ts';

const folder = tempFolder();
const PAGES: Readonly<Record<string, string>> = {
  '.': 'accueil',
  themes: 'thèmes',
  'themes/culture': 'culture',
  'themes/sport': 'sport, plus longue',
  'ancienne/adresse': '<meta http-equiv="refresh" content="0">',
  'embed/carte': '<meta name="robots" content="noindex">',
  'embed/territoires/artois': '<meta name="robots" content="noindex">',
};

beforeAll(() => {
  for (const [path, html] of Object.entries(PAGES)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), html);
  }
});

test('the longest page of each kind is audited, a redirection is not, and a hidden one is known', () => {
  expect(pagesToAudit(folder)).toEqual([
    { kind: '/', path: '', isHidden: false },
    { kind: '/embed/carte/', path: 'embed/carte/', isHidden: true },
    { kind: '/embed/territoires/…/', path: 'embed/territoires/artois/', isHidden: true },
    { kind: '/themes/', path: 'themes/', isHidden: false },
    { kind: '/themes/…/', path: 'themes/sport/', isHidden: false },
  ]);
});

test('a median is one of the measures', () => {
  expect([medianOf([30, 10, 20]), medianOf([40, 10, 20, 30])]).toEqual([20, 20]);
  expect(medianOf([])).toBeNaN();
});

test('a table lines up its figures to the right', () => {
  expect(
    printTable([
      ['page', 'ms'],
      ['/', '1445'],
      ['/carte/', '9'],
    ]),
  ).toBe('page       ms\n───────  ────\n/        1445\n/carte/     9');
});
