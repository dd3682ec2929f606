import { expect, test } from 'vitest';
import { categorieCouleurs, pickCouleur, readCouleurs } from '../../../src/exports/vignettes/couleurs.ts';
import { styles } from './made.ts';

const couleurs = readCouleurs(styles);

test('the colours are those of the style sheets, in light form', () => {
  // The table of the art direction.
  expect(['paper', 'ink', 'ink-soft', 'accent'].map((nom) => pickCouleur(couleurs, nom))).toEqual([
    '#faf7f0',
    '#16213a',
    '#566072',
    '#b23a24',
  ]);
  expect(categorieCouleurs(couleurs, { couleur: 4, hachures: 2 })).toEqual({ fond: '#b5790c', raie: '#b0417a' });
});

test('a category beyond the colours of the styles has the neutral one', () => {
  expect(categorieCouleurs(couleurs, { couleur: 12 })).toEqual({
    fond: pickCouleur(couleurs, 'category-none'),
    raie: undefined,
  });
});

test('a name that the styles lost stops the build', () => {
  expect(() => pickCouleur(readCouleurs(':root { --a: var(--b); }'), 'a')).toThrow('--b');
});
