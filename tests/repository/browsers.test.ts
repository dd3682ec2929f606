import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE, unsaid, usedFeatures, writePage } from '../../scripts/browsers/page.ts';
import { keysOfMarkup, keysOfStyles } from '../../scripts/browsers/keys.ts';
import { keysOfScripts } from '../../scripts/browsers/scripts.ts';
import { featuresOf, isWithin } from '../../scripts/browsers/support.ts';
import { tempFolder } from '../support/temp-folders.ts';

const used = usedFeatures();
const beyond = (keys: Iterable<string>): string[] => featuresOf(keys).flatMap((one) => (isWithin(one) ? [] : [one.id]));

test('nothing beyond the line is used of which the page does not say what goes without', () => {
  expect(unsaid(used)).toEqual([]);
});

test('the tables of the page are what the sources give: npm run browsers', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await writePage(used));
});

test('versions are those that the browsers’ own notes of release give', () => {
  const first = (id: string) => used.find((one) => one.id === id)?.first;
  expect(first('popover')).toEqual({ chrome: '114', firefox: '125', safari: '17' });
  expect(first('cascade-layers')).toEqual({ chrome: '99', firefox: '97', safari: '15.4' });
  expect(first('has')).toEqual({ chrome: '105', firefox: '121', safari: '15.4' });
});

describe('what is beyond the line is found', () => {
  test('in styles', () => {
    expect(
      beyond(keysOfStyles('.a { &:hover { inset: 0 } } @starting-style { .b { color: light-dark(#000, #fff) } }')),
    ).toEqual(['starting-style', 'light-dark', 'nesting']);
    expect(beyond(keysOfStyles('.a:hover { inset: 0; block-size: 1dvh } @layer b { a { color: red } }'))).toEqual([]);
  });

  test('in markup', () => {
    expect(beyond(keysOfMarkup('<search><button popovertarget="a">is popover</button></search>'))).toEqual([
      'search',
      'popover',
    ]);
  });

  test('in scripts, and in what they import', () => {
    const folder = tempFolder();
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    write('imported.ts', 'export const grouped = Object.groupBy([1], String);\n');
    const root = write(
      'root.ts',
      "import { grouped } from './imported.ts';\ndocument.body.ariaLabel = /[a--b]/v.source;\n" +
        'export const all = [new Set(["a"]).union(new Set()), new Map().values().toArray(), [1].at(0), grouped];\n',
    );
    expect(beyond(keysOfScripts([root])).sort()).toEqual(
      ['aria-attribute-reflection', 'array-group', 'iterator-methods', 'regexp', 'set-methods'].sort(),
    );
  });
});
