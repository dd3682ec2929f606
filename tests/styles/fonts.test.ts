import { globSync, readdirSync, readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpackFont } from '../../scripts/fonts/cut.ts';
import { ALPHABET, FACES } from '../../scripts/fonts/faces.ts';
import { measureText } from '../../scripts/fonts/stand-in.ts';

const FOLDER = 'src/styles/fonts';
const css = readFileSync('src/styles/fonts.css', 'utf8');
const woff2 = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));

test('every font file is used by fonts.css, and every file it names exists', () => {
  const named = [...css.matchAll(/url\('\.\/fonts\/([^']+)'\)/g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...woff2].sort());
});

test('each face comes with its licence', () => {
  for (const { paquet } of FACES) {
    expect(readFileSync(`${FOLDER}/${paquet}.OFL.txt`, 'utf8')).toContain('SIL Open Font License, Version 1.1');
  }
});

test('the stand-ins take the height of the faces they hold the place of', () => {
  // Ascent and descent per em, as fontTools reads them in the packages' files.
  const heights = { 'Bricolage Repli': [0.93, 0.27], 'Atkinson Repli': [0.984, 0.316] };
  const read = (rule: string, name: string): number => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
  for (const [famille, [ascent, descent]] of Object.entries(heights)) {
    const rules = css.split('@font-face').filter((rule) => rule.includes(`font-family: '${famille}'`));
    expect(rules).not.toEqual([]);
    for (const rule of rules) {
      expect(read(rule, 'size-adjust') * read(rule, 'ascent-override')).toBeCloseTo(ascent ?? 0, 3);
      expect(read(rule, 'size-adjust') * read(rule, 'descent-override')).toBeCloseTo(descent ?? 0, 3);
      expect(read(rule, 'line-gap-override')).toBe(0);
    }
  }
});

test('the style sheet names both stacks, the stand-in right after its face', () => {
  expect(css).toContain("--font-heading: 'Bricolage Grotesque', 'Bricolage Repli', ");
  expect(css).toContain("--font-body: 'Atkinson Hyperlegible Next', 'Atkinson Repli', ");
});

describe.each(FACES)('$famille', ({ paquet, poids }) => {
  const weights = [poids.min, (poids.min + poids.max) / 2, poids.max];
  let face: hb.Face;
  const widthAt = (wght: number, text: string, features?: string[]): number => {
    const font = new hb.Font(face);
    font.setVariations([new hb.Variation('wght', wght)]);
    return measureText(font, text, features) / face.upem;
  };
  const missingFrom = (text: string): string[] => {
    const codes = new Set(face.collectUnicodes());
    return [...new Set(text)].filter((character) => !codes.has(character.codePointAt(0) ?? 0)).sort();
  };

  beforeAll(async () => {
    face = new hb.Face(new hb.Blob(await unpackFont(readFileSync(`${FOLDER}/${paquet}.woff2`))));
  });

  test('covers every character of every annex', () => {
    const annexes = globSync('data/editions/*/annexe.txt');
    expect(annexes).not.toEqual([]);
    for (const path of annexes) expect(missingFrom(readFileSync(path, 'utf8').replace(/[\r\n\f]/g, ''))).toEqual([]);
  });

  test('covers the letters, marks and spaces of French', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöœùûü';
    expect(
      missingFrom(`${letters}${letters.toUpperCase()}ÿ0123456789 \u00A0\u202F\u2009«»’‘“”–—…·•×€°²³½−()/%&@`),
    ).toEqual([]);
  });

  test('leaves Ÿ to a small file of its own, fetched only by a page that has one', async () => {
    const rare = new hb.Face(new hb.Blob(await unpackFont(readFileSync(`${FOLDER}/${paquet}-rare.woff2`))));
    expect(String.fromCodePoint(...rare.collectUnicodes())).toBe('Ÿ');
    const rule = css.split('@font-face').find((text) => text.includes(`${paquet}-rare.woff2`));
    expect(rule).toContain('unicode-range: U+178;');
  });

  test('lacks only signs that the site draws or spells otherwise', () => {
    expect(missingFrom(ALPHABET).filter((sign) => !'→←↑↓✓№'.includes(sign))).toEqual([]);
  });

  test('shows the gap between thousands: at least 0.15 em, less than a word space, at every weight', () => {
    for (const wght of weights) {
      const gap = widthAt(wght, '692\u202F000') - widthAt(wght, '692') - widthAt(wght, '000');
      expect(gap).toBeGreaterThanOrEqual(0.15);
      expect(gap).toBeLessThan(widthAt(wght, ' '));
    }
  });

  test('keeps tabular figures and kerning', () => {
    for (const wght of weights) {
      const widths = Array.from('0123456789', (figure) => widthAt(wght, figure, ['tnum']));
      expect(new Set(widths).size).toBe(1);
      expect(widthAt(wght, '1', ['tnum'])).not.toBe(widthAt(wght, '1'));
      expect(widthAt(wght, 'AVA')).toBeLessThan(widthAt(wght, 'AVA', ['-kern']));
    }
  });

  test('keeps its range of weights, the one that fonts.css declares', () => {
    expect(face.getAxisInfos()['wght']).toMatchObject(poids);
    expect(css).toContain(`font-weight: ${poids.min} ${poids.max};`);
  });
});
