import { expect, test } from 'vitest';
import { wordsOfChemin } from '../../../src/domain/selection/path-words.ts';

test.each([
  ['/initiatives/2023/la-mine-dart/', 'la mine dart'],
  ['/sous-dossier/communes/b%C3%A9thune.html', 'béthune'],
  ['/territoire//artois/index.html', 'artois'],
  ['/INITIATIVES/2023/La-Mine-D-Art', 'La Mine D Art'],
  ['/initiatives/2023/', ''],
  ['/404.html', ''],
  ['/', ''],
  ['/%E0%A4%A', ''],
  ['/🎭/', ''],
  ['/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'script'],
  ['/"><img src=x onerror=alert(1)>', 'img src x onerror alert 1'],
])('the words of « %s » are « %s »', (asked, words) => {
  expect(wordsOfChemin(asked)).toBe(words);
});

test('an address has few words, however long it is', () => {
  expect(wordsOfChemin(`/${'mot-'.repeat(20_000)}/`)).toBe('mot '.repeat(15).trim());
});
