import { describe, expect, test } from 'vitest';
import { editionOf, editions } from '../../../src/dataset.ts';
import type { Initiative } from '../../../src/domain/records/model.ts';
import { describeReasons, reasonsOf, similarInitiatives } from '../../../src/domain/figures/similar.ts';

const edition = editionOf(2023);
const plain = (text: string): string => text.replace(/\s/g, ' ');
const bySlug = (slug: string): Initiative =>
  editions.flatMap(({ initiatives }) => initiatives).find((one) => one.slug === slug)!;

test('the nearest share themes, are others, and are as many as asked', () => {
  for (const initiative of edition.initiatives) {
    const near = similarInitiatives(initiative, edition.initiatives, 3);
    expect(near).toHaveLength(3);
    expect(near.map((one) => one.initiative)).not.toContain(initiative);
    const slugs = initiative.themes.map(({ slug }) => slug);
    expect(near[0]?.initiative.themes.some(({ slug }) => slugs.includes(slug))).toBe(true);
  }
});

test('the reasons told are what the two records print alike, all of it and nothing else', () => {
  for (const initiative of edition.initiatives) {
    for (const { initiative: other, raisons } of similarInitiatives(initiative, edition.initiatives, 99)) {
      const told = plain(describeReasons(raisons)).toLowerCase();
      expect(told).not.toBe('');
      expect(told.includes('même commune')).toBe(initiative.commune.nom === other.commune.nom);
      expect(told.includes('même territoire')).toBe(
        initiative.territoire.label === other.territoire.label && initiative.commune.nom !== other.commune.nom,
      );
      expect(told.includes('même structure')).toBe(initiative.structure.label === other.structure.label);
      const both = initiative.themes.filter((theme) => other.themes.some(({ label }) => label === theme.label));
      const named = told.split(' : ')[1]?.split(/, | et /) ?? [];
      expect(named.sort()).toEqual(both.map(({ label }) => label.toLowerCase()).sort());
    }
  }
});

test('the other initiative of the same structure comes first', () => {
  const [a, b] = edition.initiatives.flatMap((one) => {
    const other = edition.initiatives.find((two) => two.id !== one.id && two.structure.slug === one.structure.slug);
    return other ? [[one, other] as const] : [];
  })[0]!;
  expect(similarInitiatives(a, edition.initiatives, 1)[0]?.initiative).toBe(b);
});

describe('the words', () => {
  test('say where, and one theme', () => {
    expect(describeReasons(['même territoire'])).toBe('Même territoire');
    const alike = edition.initiatives.flatMap((one) => similarInitiatives(one, edition.initiatives, 99));
    const told = alike.map(({ raisons }) => plain(describeReasons(raisons)));
    expect(told).toContain('Thème commun : Culture');
  });

  test('are known for a pair read by eye', () => {
    const raisons = reasonsOf(bySlug('la-planque-un-lieu-plein-de-vie-cafe-resto-vege-cine'), bySlug('rat-creation'));
    expect(plain(describeReasons(raisons))).toBe(
      'Même commune, thèmes communs : Citoyenneté, Culture et Enfance/Famille',
    );
  });
});
