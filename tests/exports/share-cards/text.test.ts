import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWidths } from '../../../src/exports/share-cards/font-widths.ts';
import { composeText, toReadable } from '../../../src/exports/share-cards/text.ts';
import { readPolice } from './made.ts';

const chasses = readWidths(readPolice('bricolage-grotesque-800'));
const lisible = (texte: string): string => toReadable(texte, chasses);

describe('text that the face can draw', () => {
  test.each([
    ['Café associatif et lieu à partager', 'Café associatif et lieu à partager'],
    ['Re\u0301colte', 'Récolte'],
    ['Ludothèque "A vos jeux, prêts ? Jouez !"', 'Ludothèque "A vos jeux, prêts\u202F? Jouez\u202F!"'],
    ['Škoda à Łódź', 'Skoda à ódz'],
    ['Jardin 🌱 partagé', 'Jardin partagé'],
    ['\u202Eesrever\u202C \u200Bcaché', 'esrever caché'],
    ['<script>alert(1)</script> & "co"', '<script>alert(1)</script> & "co"'],
    ['ligne\n\tligne', 'ligne ligne'],
    ['حديقة', ''],
    ['', ''],
  ])('%j becomes %j', (texte, attendu) => {
    expect(lisible(texte)).toBe(attendu);
  });

  test('whatever the text, every character left is in the face, and nothing more is lost by doing it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const left = lisible(texte);
        expect(Array.from(left).every((character) => chasses.has(character.codePointAt(0)!))).toBe(true);
        expect(lisible(left)).toBe(left);
      }),
    );
  });
});

describe('the size of a text', () => {
  const reglage = { interligne: 1, tailles: [100, 50, 20] as const };
  const fit = (texte: string, largeur: number, hauteur: number) =>
    composeText(texte, { largeur, hauteur }, { ...reglage, tailles: [100, 50, 20] }, chasses);

  test('is the largest at which it fits, counted in whole words', () => {
    expect(fit('mot', 600, 100)).toMatchObject({ corps: 100, hauteur: 100, deborde: false });
    expect(fit('mot mot mot mot', 300, 100)).toMatchObject({ corps: 50, hauteur: 100, deborde: false });
  });

  test('is the smallest for what fits at none, which then takes all the lines there are', () => {
    expect(fit('mot '.repeat(200).trim(), 300, 100)).toMatchObject({
      corps: 20,
      lignesMax: 5,
      hauteur: 100,
      deborde: true,
    });
    expect(fit('m'.repeat(100), 300, 100)).toMatchObject({ corps: 20, deborde: true });
  });

  test('leaves an empty text one line', () => {
    expect(fit('', 300, 100)).toMatchObject({ corps: 100, hauteur: 100, deborde: false });
  });
});
