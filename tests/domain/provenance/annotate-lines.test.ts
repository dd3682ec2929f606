import { describe, expect, test } from 'vitest';
import { annotateLines, splitLines } from '../../../src/domain/provenance/annotate-lines.ts';
import { parseGood, text } from '../../annexe/real.ts';

const { provenance } = parseGood(text);
const shown = annotateLines(text, provenance);
const textsOf = (lines: typeof shown): string[] =>
  lines.map(({ stretches }) => stretches.map((stretch) => stretch.text).join(''));

describe('the annotated annex', () => {
  test('is the text again, stretch by stretch', () => {
    expect(textsOf(shown)).toEqual(text.split('\n'));
  });

  test('says what each stretch is', () => {
    const meanings = [5, 10, 913].map((number) =>
      shown[number - 1]?.stretches.map((stretch) => [stretch.text, stretch.champ ?? stretch.kind]),
    );
    expect(meanings).toEqual([
      [
        ['Montant', 'header'],
        [' ', 'blank'],
      ],
      [['Environnement', 'themes']],
      [['TOTAL 692\u202f000 €', 'total']],
    ]);
    expect(shown[8]?.stretches.map(({ champ, kind }) => champ ?? kind).join()).toBe(
      'themes,blank,separator,blank,themes,blank,separator,blank',
    );
  });

  test('never holds a masked text, and shows its replacement once', () => {
    const spans = [
      { ligne: 295, debut: 58, fin: 69 },
      { ligne: 296, debut: 1, fin: 21 },
    ];
    const masked = annotateLines(text, { ...provenance, masques: [{ spans, remplacement: '[masqué]' }] });
    expect(JSON.stringify(masked)).not.toMatch(/sensibles et touchés|l'impact des déchets/);
    expect(textsOf(masked.slice(294, 296))).toEqual([
      'Axel et Erwan, jeunes adolescents auxilois, sensibles et [masqué] ',
      ' sur "leur planète" proposent des ramassages ',
    ]);
    const meaning = { kind: 'cell', champ: 'resume', initiative: '2023-19', masked: true };
    expect(masked[294]?.stretches[1]).toEqual({ text: '[masqué]', ...meaning });
  });
});

test('lines are counted as the parser counts them', () => {
  expect(splitLines('\uFEFFa\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
});
