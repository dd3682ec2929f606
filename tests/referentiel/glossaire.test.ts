import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import glossaire from '../../data/glossaire.json' with { type: 'json' };
import categories from '../../data/referentiel/categories.json' with { type: 'json' };
import themes from '../../data/referentiel/themes.json' with { type: 'json' };
import { findMots, findSigles } from '../../src/domain/records/glossaire.ts';
import { glossaireSchema } from '../../src/domain/records/schema/glossaire.ts';

const { mots, sources } = glossaireSchema.parse(glossaire);
const labels = [...categories, ...themes].map(({ label }) => label);
const annexe = readFileSync('data/editions/2023/annexe.txt', 'utf8');

describe('the glossary', () => {
  test('explains each category and each theme, in two sentences, and no other label', () => {
    expect(labels.filter((label) => findMots(mots, label).length === 0)).toEqual([]);
    expect(mots.flatMap(({ libelles }) => libelles).filter((label) => !labels.includes(label))).toEqual([]);
    for (const { texte } of mots) expect(texte.match(/[^.]\.(?= |$)/g), texte).toHaveLength(2);
  });

  test('stays short, and cites every source that it names', () => {
    expect(mots.length).toBeLessThanOrEqual(25);
    expect(Object.keys(sources).filter((key) => !mots.some(({ source }) => source === key))).toEqual([]);
  });

  test('explains initials that the annex of 2023 prints', () => {
    const lettres = mots.flatMap(({ sigle }) => sigle?.lettres ?? []);
    expect(lettres).toEqual(expect.arrayContaining(['ESS', 'SCIC', 'CPIE']));
    for (const one of lettres) expect(annexe).toMatch(new RegExp(`\\b${one}\\b`));
  });

  test.each([
    ['without a source', { source: undefined }, 'source'],
    ['whose source is not in the list', { source: 'on-dit' }, 'source absente de la liste'],
    ['of nothing', { libelles: [], sigle: undefined }, 'au moins un libellé'],
  ])('is refused with an explanation %s', (_kind, change, message) => {
    const { error } = glossaireSchema.safeParse({ sources, mots: [{ ...mots[0], ...change }] });
    expect(JSON.stringify(error?.issues)).toContain(message);
  });
});

test('initials are words of their own, in capitals', () => {
  const found = (text: string): string[] => findSigles(mots, [text]).map(({ sigle }) => sigle.lettres);
  expect(found('MAS La Croisée - SCIC - EA')).toEqual(['SCIC', 'MAS']);
  expect(found("Pratiques de l'ESS")).toEqual(['ESS']);
  expect(found('Adresse, ADRESSE, ess, un mas, des pressoirs, MASSE')).toEqual([]);
});
