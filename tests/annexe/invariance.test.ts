import { describe, expect, test } from 'vitest';
import { decodeAnnexe } from '../../scripts/annexe/read/decode.ts';
import { parseGood, text } from './real.ts';

const expected = parseGood(text);
const places = (parsed: typeof expected) =>
  Object.values(parsed.provenance.initiatives).map(({ lignes, champs }) => [
    lignes,
    Object.values(champs).map(({ spans }) => spans.map(({ ligne }) => ligne)),
  ]);

/** Ways in which the same annex may be saved. None changes what it says, nor on which line. */
const VARIANTS: readonly [string, (source: string) => string][] = [
  ['CRLF line ends', (source) => source.replaceAll('\n', '\r\n')],
  ['old Macintosh line ends', (source) => source.replaceAll('\n', '\r')],
  ['a byte order mark', (source) => `\ufeff${source}`],
  ['decomposed accents (NFD)', (source) => source.normalize('NFD')],
  ['a form feed before each page', (source) => source.replaceAll('Annexe 1 Budget', '\fAnnexe 1 Budget')],
  ['a form feed after each line', (source) => source.replaceAll('\n', '\f\n')],
  ['no-break spaces everywhere', (source) => source.replaceAll(' ', '\u00a0')],
  ['thin spaces in the amounts made plain', (source) => source.replaceAll('\u202f', ' ')],
  ['tabs for spaces', (source) => source.replaceAll(' ', '\t')],
  ['two spaces for one', (source) => source.replaceAll(' ', '  ')],
  ['soft hyphens', (source) => source.replaceAll('tion', 't\u00adion')],
  ['soft hyphens and zero-width spaces', (source) => source.replaceAll('tion', 't\u00adi\u200bon')],
  ['trailing blank lines', (source) => `${source}\n\n \n\n`],
  ['no final line end', (source) => source.trimEnd()],
];

describe('the same annex saved otherwise', () => {
  test.each(VARIANTS)('%s: same records, same lines', (_, vary) => {
    const bytes = new TextEncoder().encode(vary(text));
    const { value, issues } = decodeAnnexe(bytes, 'annexe.txt');
    expect(issues).toEqual([]);
    const parsed = parseGood(value);
    expect(parsed.initiatives).toEqual(expected.initiatives);
    expect(places(parsed)).toEqual(places(expected));
  });
});

describe('bytes that are no text', () => {
  const latin1 = Uint8Array.from(text.replace(/[\u0100-\uffff]/g, ' '), (character) => character.charCodeAt(0));
  const bytes = (source: string): Uint8Array => new TextEncoder().encode(source);
  test.each([
    ['an empty file', bytes(''), 'E-ANNEXE-VIDE', 1],
    ['blank lines only', bytes('\n \n\n'), 'E-ANNEXE-VIDE', 1],
    ['Latin-1', latin1, 'E-ENCODAGE', 2],
    ['a PDF in place of its text', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x0a, 0x00, 0xff]), 'E-BINAIRE', 2],
    ['a control character', bytes(text.replace('Saint-Omer', 'Saint\u0007Omer')), 'E-BINAIRE', 33],
  ] as const)('%s is refused at its line', (_, input, code, line) => {
    const { issues } = decodeAnnexe(input, 'annexe.txt');
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([[code, line]]);
  });
});
