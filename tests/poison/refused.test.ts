import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { decodeAnnexe } from '../../scripts/annexe/read/decode.ts';
import { readLines } from '../../scripts/annexe/read/lines.ts';
import { arbitragesSchema, editionSchema } from '../../src/domain/records/schema/edition.ts';
import { themeSchema } from '../../src/domain/records/schema/referentiel.ts';
import { context } from '../annexe/real.ts';

const BLANKS = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85];
const COMMANDS = Array.from({ length: 0xa0 }, (_, code) => code).filter(
  (code) => (code < 0x20 || code >= 0x7f) && !BLANKS.includes(code),
);
const name = (code: number): string => `U+${code.toString(16).padStart(4, '0').toUpperCase()}`;
const decode = (text: string) => decodeAnnexe(new TextEncoder().encode(text), 'annexe.txt');

test.each([...COMMANDS, 0xfffd].map((code) => [name(code), code] as const))(
  '%s in the annex is refused, with its line',
  (_, code) => {
    const { issues } = decode(`une ligne\nune autre${String.fromCodePoint(code)}\n`);
    expect(issues.map(({ code: kind, line }) => [kind, line])).toEqual([['E-BINAIRE', 2]]);
  },
);

test.each([
  ['a tabulation is a blank', 'a\tb', 'a b'],
  ['a page break between words is a blank', 'a\fb', 'a b'],
  ['a vertical tabulation too', 'a\vb', 'a b'],
  ['and the end of line of old machines', 'a\u0085b', 'a b'],
  ['a mark that forces a direction is dropped', 'a\u202e\u2067\u061cb', 'ab'],
  ['the joiner inside an emoji stays', '👩‍🌾 🏳️‍🌈', '👩‍🌾 🏳️‍🌈'],
  ['a joiner anywhere else is dropped', 'a\u200db', 'ab'],
])('%s', (_, source, read) => {
  expect(readLines(decode(source).value)[0]?.text).toBe(read);
});

describe('what a person writes into the data files', () => {
  const issuesOf = (schema: z.ZodType, value: unknown): string => schema.safeParse(value).error?.message ?? '';
  const theme = { label: 'Culture', slug: 'culture' };
  const edition = context.edition;

  test.each([
    ['a bell', '\u0007'],
    ['an end of text', '\u0003'],
    ['a direction forced', '\u202e'],
    ['a direction isolated', '\u2066'],
  ])('holds no %s', (_, mark) => {
    for (const issues of [
      issuesOf(themeSchema, { ...theme, label: `Cul${mark}ture` }),
      issuesOf(editionSchema, { ...edition, titre: `Budget${mark} citoyen` }),
      issuesOf(arbitragesSchema, [
        { type: 'note', champ: 'resume', lu: 'un texte', texte: `une ${mark}note`, raison: 'Essai.' },
      ]),
    ])
      expect(issues).toContain('caractère de contrôle');
  });

  test.each(['../evasion', '..', '.', 'a/b', 'a\\b', '%2e%2e', 'A', 'é', 'a b', '', '-a', 'a-', '<b>'])(
    'names no address « %s »',
    (slug) => {
      expect(issuesOf(themeSchema, { ...theme, slug })).toContain('slug');
      const redirection = { type: 'redirection', lu: 'a', vers: slug, raison: 'Essai.' };
      expect(issuesOf(arbitragesSchema, [redirection])).toContain('vers');
    },
  );

  test('says what it refuses, and takes the rest', () => {
    expect(issuesOf(themeSchema, theme)).toBe('');
  });
});
