import { expect, test } from 'vitest';
import { compareEditions, compareLots, structureFacts } from '../../../src/domain/figures/evolution.ts';
import { toIntitule } from '../../../src/domain/records/intitule.ts';
import type { Initiative, Lot } from '../../../src/domain/records/model.ts';

/** Two records and a structure of each: « A » in both years. */
const record = (structure: string, montant: number, theme = 'Culture'): Initiative =>
  ({
    structure: { label: structure, slug: structure.toLowerCase() },
    montant,
    themes: [{ label: theme }],
    categorie: { label: 'Coopération' },
  }) as unknown as Initiative;
const lot = (annee: number, ...initiatives: Initiative[]): Lot => ({
  annee,
  initiatives,
  nombre: initiatives.length,
  montant: initiatives.reduce((sum, { montant }) => sum + montant, 0),
});
const edition = (whole: Lot, heading = 'Montant proposé') => ({ ...whole, intitule: toIntitule(heading) });
const before = edition(lot(2000, record('A', 5000), record('B', 16000)));
const after = edition(lot(2001, record('a', 5000), record('C', 5000), record('D', 4000)));
const plain = (facts: readonly string[]): string[] => facts.map((fact) => fact.replace(/\s/g, ' '));

test('one edition tells nothing', () => {
  expect([compareEditions([before]), compareLots([before], [before], 'theme')]).toEqual([[], []]);
});

test('two editions tell how count and sum moved, and which structures came back', () => {
  expect(plain(compareEditions([after, before]))).toEqual([
    'De 2000 à 2001 : de 2 à 3 initiatives (1 de plus), de 21 000 € à 14 000 € (7 000 € de moins).',
    '1 structure lauréate en 2001 l’était déjà dans une édition précédente.',
  ]);
});

test('a subject of one of them only is said to have none in the other', () => {
  expect(plain(compareLots([lot(2001, record('C', 1))], [after, before]))).toEqual(['Aucune initiative en 2000.']);
  expect(plain(compareLots([lot(2000, record('B', 1))], [after, before]))).toEqual(['Aucune initiative en 2001.']);
  expect(compareLots([lot(1999, record('B', 1))], [after, before])).toEqual([]);
});

test('sums of another name are not compared, the year in a name being none', () => {
  const named = (heading: string) => edition(after, heading);
  expect(plain(compareLots([after, before], [named('Montant attribué'), before]))).toEqual([
    'De 2000 à 2001 : de 2 à 3 initiatives (1 de plus).',
    'Les sommes ne se comparent pas : « montant proposé » en 2000, « montant attribué » en 2001.',
  ]);
  const dated = { ...before, intitule: toIntitule('Montant voté en 2000') };
  expect(compareLots([after, before], [named('Montant voté en 2001'), dated])).toHaveLength(1);
});

test('under another list of themes no theme is compared, and what is new is said', () => {
  const other = edition(lot(2001, record('A', 5000), record('B', 16000, 'Langues')));
  const said = 'Les thèmes de 2000 et de 2001 ne se comparent pas : Langues apparaît en 2001.';
  expect(plain(compareLots([other, before], [other, before], 'theme'))).toEqual([said]);
  expect(plain(compareLots([other, before], [other, before], 'categorie'))[0]).toContain('autant');
  expect(plain(compareEditions([other, before]))).toContain(said);
});

test('a structure that came back says when, and how its name was printed otherwise', () => {
  const parEdition = [lot(2001, record('APEI Ici', 1)), lot(2000, record('APEI d’Ici', 1))];
  const structure = { label: 'APEI Ici', slug: 'apei-ici', parEdition, nombre: 2, montant: 2 };
  expect(plain(structureFacts(structure))).toEqual([
    'Lauréate en 2000 et en 2001.',
    'Nom imprimé en 2000 : « APEI d’Ici ».',
  ]);
  expect(structureFacts({ ...structure, parEdition: parEdition.slice(1) })).toEqual([]);
});
