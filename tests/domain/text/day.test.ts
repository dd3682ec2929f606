import { expect, test } from 'vitest';
import { formatDay } from '../../../src/domain/text/day.ts';

test.each([
  ['2030-01-31', '31\u00A0janvier 2030'],
  ['2030-03-01', '1er\u00A0mars 2030'],
  ['2030-12-11', '11\u00A0décembre 2030'],
])('%s is « %s »', (jour, text) => {
  expect(formatDay(jour)).toBe(text);
});
