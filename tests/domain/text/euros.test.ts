import { expect, test } from 'vitest';
import { formatEuros, formatNombre, formatPart } from '../../../src/domain/text/euros.ts';

test('amounts have U+202F between thousands and U+00A0 before the sign', () => {
  expect(formatEuros(692000)).toBe('692\u202F000\u00A0€');
  expect(formatEuros(5000)).toBe('5\u202F000\u00A0€');
  expect(formatEuros(0)).toBe('0\u00A0€');
  expect(formatEuros(1234567)).toBe('1\u202F234\u202F567\u00A0€');
});

test('a number under a thousand has no gap', () => {
  expect(formatNombre(999)).toBe('999');
  expect(formatNombre(1000)).toBe('1\u202F000');
});

test('parts have a comma, one decimal at most, and always one in columns', () => {
  expect(formatPart(0.0361)).toBe('3,6\u202F%');
  expect(formatPart(0.24)).toBe('24\u202F%');
  expect(formatPart(0.24, true)).toBe('24,0\u202F%');
  expect(formatPart(0)).toBe('0\u202F%');
  expect(formatPart(1, true)).toBe('100,0\u202F%');
});

test('a part that exists is never said to be 0', () => {
  expect(formatPart(0.0004)).toBe('moins de 0,1\u202F%');
});
