import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../src/domain/records/schema/edition.ts';
import { annotateLines, splitLines } from '../../../src/domain/provenance/annotate-lines.ts';

const text = 'Annexe\nLa Ruche Léa et Tom jardinent\nJardin / Santé\nTOTAL 5';
const provenance: Provenance = {
  initiatives: {
    '2000-01': {
      lignes: [2, 3],
      champs: {
        structure: { statut: 'imprime', imprime: 'La Ruche', spans: [{ ligne: 2, debut: 1, fin: 9 }] },
        resume: { statut: 'imprime', imprime: 'x', spans: [{ ligne: 2, debut: 10, fin: 30 }] },
        themes: {
          statut: 'imprime',
          imprime: 'x',
          spans: [
            { ligne: 3, debut: 1, fin: 7 },
            { ligne: 3, debut: 10, fin: 15 },
          ],
        },
      } as Provenance['initiatives'][string]['champs'],
    },
  },
  habillage: [{ ligne: 1, debut: 1, fin: 7 }],
  separateurs: [{ ligne: 3, debut: 8, fin: 9 }],
  total: { montant: 5, spans: [{ ligne: 4, debut: 1, fin: 8 }] },
  masques: [],
  avis: [],
  arbitrages: [],
};

describe('the annotated annex', () => {
  test('is the text again, stretch by stretch', () => {
    const lines = annotateLines(text, provenance).map(({ stretches }) => stretches.map(({ text }) => text).join(''));
    expect(lines).toEqual(text.split('\n'));
  });

  test('says what each stretch is', () => {
    const [header, first, second, total] = annotateLines(text, provenance).map(({ stretches }) =>
      stretches.map(({ text, kind, champ }) => [text, champ ?? kind]),
    );
    expect(header).toEqual([['Annexe', 'header']]);
    expect(first).toEqual([
      ['La Ruche', 'structure'],
      [' ', 'blank'],
      ['Léa et Tom jardinent', 'resume'],
    ]);
    expect(second).toEqual([
      ['Jardin', 'themes'],
      [' ', 'blank'],
      ['/', 'separator'],
      [' ', 'blank'],
      ['Santé', 'themes'],
    ]);
    expect(total).toEqual([['TOTAL 5', 'total']]);
  });

  test('never holds a masked text, and shows its replacement once', () => {
    const masques = [
      {
        spans: [
          { ligne: 2, debut: 10, fin: 20 },
          { ligne: 3, debut: 1, fin: 7 },
        ],
        remplacement: '[masqué]',
      },
    ];
    const lines = annotateLines(text, { ...provenance, masques });
    expect(JSON.stringify(lines)).not.toMatch(/Léa|Tom|Jardin/);
    expect(lines[1]?.stretches.map(({ text }) => text).join('')).toBe('La Ruche [masqué] jardinent');
    expect(lines[1]?.stretches[2]).toEqual({
      text: '[masqué]',
      kind: 'cell',
      champ: 'resume',
      initiative: '2000-01',
      masked: true,
    });
    expect(lines[2]?.stretches.map(({ text }) => text).join('')).toBe(' / Santé');
  });
});

test('lines are counted as the parser counts them', () => {
  expect(splitLines('\uFEFFa\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
});
