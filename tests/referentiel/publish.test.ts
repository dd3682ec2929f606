import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findDrift, publishFiles } from '../../scripts/shared/publish.ts';
import { tempFolder } from '../support/temp-folders.ts';

const files = new Map<string, string | Buffer>([
  ['a/un.txt', 'un'],
  ['deux.bin', Buffer.from([0, 255])],
]);
let root = '';

beforeEach(() => {
  root = tempFolder();
});

describe('publishFiles', () => {
  test('writes what is missing or differs, and nothing on the next run', () => {
    expect(publishFiles(root, files)).toEqual(['a/un.txt', 'deux.bin']);
    expect(readFileSync(join(root, 'a/un.txt'), 'utf8')).toBe('un');
    expect(readFileSync(join(root, 'deux.bin'))).toEqual(Buffer.from([0, 255]));
    expect(publishFiles(root, files)).toEqual([]);
    writeFileSync(join(root, 'a/un.txt'), 'autre');
    expect(findDrift(root, files)).toEqual(['a/un.txt']);
    expect(publishFiles(root, files)).toEqual(['a/un.txt']);
    expect(readdirSync(root).sort()).toEqual(['a', 'deux.bin']);
  });

  test('leaves every file as it was, and no other, when one cannot be written', () => {
    writeFileSync(join(root, 'deux.bin'), 'ancien');
    writeFileSync(join(root, 'trois'), 'a file where a folder is wanted');
    expect(() => publishFiles(root, new Map([...files, ['trois/trois.txt', 'trois']]))).toThrow();
    expect(readFileSync(join(root, 'deux.bin'), 'utf8')).toBe('ancien');
    expect(readdirSync(root).sort()).toEqual(['a', 'deux.bin', 'trois']);
    expect(readdirSync(join(root, 'a'))).toEqual([]);
  });

  test.each([
    ['replaced', 'un ancien'],
    ['added', undefined],
  ])('takes back the first file, %s, when the second cannot be moved into its place', (_, former) => {
    if (former !== undefined) {
      mkdirSync(join(root, 'a'));
      writeFileSync(join(root, 'a/un.txt'), former);
    }
    const disturbed = new Map([...files, ['trois', 'trois']]);
    // Someone takes it away after it was written.
    disturbed.get = (path) => {
      if (path === 'trois') rmSync(join(root, `deux.bin.${process.pid}.tmp`));
      return files.get(path) ?? 'trois';
    };
    expect(() => publishFiles(root, disturbed)).toThrow('deux.bin');
    expect(readdirSync(join(root, 'a'))).toEqual(former === undefined ? [] : ['un.txt']);
    if (former !== undefined) expect(readFileSync(join(root, 'a/un.txt'), 'utf8')).toBe(former);
    expect(readdirSync(root)).toEqual(['a']);
  });
});
