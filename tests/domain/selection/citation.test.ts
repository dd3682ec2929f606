import bibtex from 'bibtex-parse';
import { describe, expect, test } from 'vitest';
import {
  bibtexInitiative,
  bibtexSelection,
  citeInitiative,
  citeSelection,
  type CitedInitiative,
  describeSelection,
} from '../../../src/domain/selection/citation.ts';

const edition = {
  annee: 2031,
  titre: 'Budget citoyen 2031',
  financeur: 'Département du Pas-de-Calais',
  source: 'Annexe 1',
  intitule: 'montant proposé',
};
const initiative: CitedInitiative = {
  edition,
  id: '2031-07',
  titre: 'La Mine d’Art',
  structure: 'A Bouts de Films',
  commune: 'Le Touquet-Paris-Plage',
  montant: 25_000,
  lieu: 'lignes 8 à 24 du texte',
  adresse: 'https://exemple.fr/initiatives/2031/la-mine-d-art/',
};

describe('the sentence for the press', () => {
  test('names the initiative, its bearer, the amount as proposed, the lines of the annex and the address', () => {
    expect(citeInitiative(initiative)).toBe(
      '«\u00a0La Mine d’Art\u00a0», initiative portée par A Bouts de Films au Touquet-Paris-Plage, est lauréate du Budget citoyen 2031 pour un montant proposé de 25\u202f000\u00a0€ (Annexe 1, lignes 8 à 24 du texte\u202f; https://exemple.fr/initiatives/2031/la-mine-d-art/).',
    );
  });

  test.each([
    [0, '0 initiative dans l’Artois est lauréate', 'un montant proposé de 0'],
    [1, '1 initiative dans l’Artois est lauréate', 'un montant proposé de'],
    [14, '14 initiatives dans l’Artois sont lauréates', 'un montant proposé total de'],
  ])('counts %i in good French', (nombre, start, sum) => {
    const sentence = citeSelection({
      edition,
      libelle: 'dans l’Artois',
      nombre,
      montant: nombre * 5000,
      adresse: 'https://exemple.fr/',
    });
    expect(sentence.startsWith(start)).toBe(true);
    expect(sentence).toContain(sum);
  });

  test('never says that money was paid', () => {
    const all = [
      citeInitiative(initiative),
      bibtexInitiative(initiative),
      citeSelection({ edition, libelle: '', nombre: 2, montant: 9000, adresse: 'x' }),
    ];
    expect(all.filter((text) => /vers[ée]|attribu|obten|reç/i.test(text.replace('versement', '')))).toEqual([]);
  });
});

describe('the BibTeX entry', () => {
  const entryOf = (text: string): Record<string, string> => {
    const [entry, ...others] = bibtex.entries(text);
    expect(others).toEqual([]);
    return entry ?? {};
  };

  test('is read by an independent parser', () => {
    expect(entryOf(bibtexInitiative(initiative))).toMatchObject({
      key: 'budget-citoyen-2031-07',
      type: 'misc',
      AUTHOR: 'Département du Pas-de-Calais',
      TITLE: 'La Mine d’Art (A Bouts de Films, Le Touquet-Paris-Plage)',
      YEAR: '2031',
      URL: initiative.adresse,
    });
    expect(
      entryOf(bibtexSelection({ edition, libelle: '', nombre: 2, montant: 9000, adresse: 'https://exemple.fr/' })),
    ).toMatchObject({
      YEAR: '2031',
      URL: 'https://exemple.fr/',
    });
  });

  test.each(['50 % & plus', 'a_b #1', 'x {y', 'x} y', 'prix $5', 'c:\\temp ~ ^'])(
    'is not broken by « %s »',
    (titre) => {
      const text = bibtexInitiative({ ...initiative, titre });
      const entry = entryOf(text);
      expect(entry['URL']).toBe(initiative.adresse);
      expect([...text.matchAll(/\{/g)].length).toBe([...text.matchAll(/\}/g)].length);
    },
  );
});

test('a selection is told as it was asked for: OR inside a facet, AND between them', () => {
  expect(describeSelection('', [])).toBe('');
  expect(
    describeSelection('«\u00a0vélo\u00a0»', [
      ['territoire', ['dans l’Artois', 'dans le Ternois']],
      ['theme', ['Culture', 'Santé', 'Sport']],
      ['categorie', []],
      ['commune', ['Le Touquet-Paris-Plage', 'Attin']],
      ['montant', ['5 000 €']],
    ]),
  ).toBe(
    'répondant à «\u00a0vélo\u00a0», dans l’Artois ou dans le Ternois, relevant du thème Culture, Santé ou Sport, au Touquet-Paris-Plage ou à Attin, d’un montant de 5 000 € chacune',
  );
});
