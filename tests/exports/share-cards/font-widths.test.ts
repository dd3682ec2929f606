import { globSync, readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';
import { INSTANCES } from '../../../scripts/fonts/faces.ts';
import { measureText } from '../../../scripts/fonts/stand-in.ts';
import { readWidths } from '../../../src/exports/share-cards/font-widths.ts';
import { readPolice } from './made.ts';

describe.each(INSTANCES)('$paquet at $poids', ({ paquet, poids }) => {
  const file = readPolice(`${paquet}-${poids}`);
  const face = new hb.Face(new hb.Blob(Buffer.from(file)));
  const font = new hb.Font(face);
  const chasses = readWidths(file);

  test('is read as HarfBuzz reads it: the same characters, the same widths', () => {
    expect([...chasses.keys()].sort((a, b) => a - b)).toEqual([...face.collectUnicodes()].sort((a, b) => a - b));
    const wrong = [...chasses].filter(
      ([code, width]) => width !== measureText(font, String.fromCodePoint(code)) / face.upem,
    );
    expect(wrong).toEqual([]);
  });

  test('has no axis left and weighs little', () => {
    expect(face.getAxisInfos()).toEqual({});
    expect(file.length).toBeLessThan(40_000);
  });

  test('covers every character of every annex', () => {
    for (const path of globSync('data/editions/*/annexe.txt')) {
      const text = readFileSync(path, 'utf8').replace(/[\r\n\f]/g, '');
      expect([...new Set(text)].filter((character) => !chasses.has(character.codePointAt(0)!))).toEqual([]);
    }
  });

  test('shows the gap between thousands: at least 0.15 em', () => {
    const gap = measureText(font, '692\u202F000') - measureText(font, '692') - measureText(font, '000');
    expect(gap / face.upem).toBeGreaterThanOrEqual(0.15);
  });
});

test('a file that is no such font is refused, with the table that it lacks', () => {
  expect(() => readWidths(new Uint8Array(64))).toThrow('head');
});
