import { expect, test } from 'vitest';
import { categorieColours, pickColour, readPalette } from '../../../src/exports/share-cards/palette.ts';
import { styles } from './made.ts';

const couleurs = readPalette(styles);

test('the colours are those of the style sheets, in light form', () => {
  // The table of the art direction.
  expect(['paper', 'ink', 'ink-soft', 'accent'].map((nom) => pickColour(couleurs, nom))).toEqual([
    '#faf7f0',
    '#16213a',
    '#566072',
    '#b23a24',
  ]);
  expect(categorieColours(couleurs, { couleur: 4, hachures: 2 })).toEqual({ fond: '#bb7e10', raie: '#b0417a' });
});

test('a category beyond the colours of the styles has the neutral one', () => {
  expect(categorieColours(couleurs, { couleur: 12 })).toEqual({
    fond: pickColour(couleurs, 'category-none'),
    raie: undefined,
  });
});

test('a name that the styles lost stops the build', () => {
  expect(() => pickColour(readPalette(':root { --a: var(--b); }'), 'a')).toThrow('--b');
});
