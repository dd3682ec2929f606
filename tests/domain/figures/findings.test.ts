import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assembleEditions } from '../../../scripts/shared/assemble-editions.ts';
import { parseEdition } from '../../../scripts/shared/edition-files.ts';
import { editionOf } from '../../../src/dataset.ts';
import { sumMontants } from '../../../src/domain/figures/aggregate.ts';
import { findAll } from '../../../src/domain/figures/findings/find.ts';
import { pickNamed } from '../../../src/domain/figures/named.ts';
import type { Edition, Initiative } from '../../../src/domain/records/model.ts';
import { makeData } from '../../second-edition/fixture.ts';

const e2023 = editionOf(2023);

const editionWith = (initiatives: readonly Initiative[], annee = 2023): Edition => ({
  ...e2023,
  annee,
  initiatives,
  nombre: initiatives.length,
  montant: sumMontants(initiatives),
});
const say = (edition: Edition, previous?: Edition): string[] =>
  findAll(edition, previous).map(({ chiffre, texte }) => `${chiffre} ${texte}`.replace(/[\u00A0\u202F]/g, ' '));

describe('what the figures of an edition say', () => {
  // Counted by hand on tests/truth.json: 28 + 18 + 8 of 59; 148 000 € and 200 000 € of 692 000 €; 122 000 € in Béthune.
  test('is the truth of 2023, the strongest first', () => {
    expect(say(e2023)).toEqual([
      '54 initiatives sur 59 ont l’un de trois montants : 5 000 €, 16 000 € ou 25 000 €',
      "30 initiatives se partagent 21,4 % de la somme, en « Pratiques de l'ESS » ; 8 en ont 28,9 %, en « Transformation économique environnementale et sociétale »",
      '7 initiatives à Béthune une seule commune, 122 000 €, plus que dans l’Audomarois (99 000 €)',
      '51,2 % de la somme dans l’Artois et dans le Montreuillois, deux des neuf territoires',
      'Seule à 14 000 € Le jardin partagé des Générations du Quartier Salengro',
    ]);
  });

  // Counted by hand on the invented annex: 24 000 € in five, 100 000 € in one, 137 000 € in two territoires, of 234 000 €.
  test('is the truth of the invented edition of 2099', async () => {
    const editions = join(makeData(), '..');
    const parsed = await Promise.all(['2023', '2099'].map((year) => parseEdition(join(editions, year))));
    const [e2099, before] = assembleEditions(parsed).value?.editions ?? [];
    expect(e2099 && say(e2099, before)).toEqual([
      "5 initiatives se partagent 10,3 % de la somme, en « Pratiques de l'ESS » ; 1 en a 42,7 %, en « Recherche participative »",
      '12 initiatives 47 de moins qu’en 2023',
      '58,5 % de la somme en Terre d’essai et dans l’Audomarois, deux des neuf territoires',
    ]);
  });

  test('leads to the initiatives that prove it', () => {
    const proofs = findAll(e2023).map(
      ({ preuve: { annee, facette, valeurs } }) => `${annee} ${facette} ${valeurs?.join()}`,
    );
    expect(proofs).toEqual([
      '2023 montant 5000,16000,25000',
      '2023 categorie pratiques-de-l-ess,transformation-economique-environnementale-et-societale',
      '2023 commune bethune',
      '2023 territoire artois,montreuillois',
      '2023 montant 14000',
    ]);
  });

  test('is nothing for three initiatives, whichever they are', () => {
    const { initiatives } = e2023;
    for (let start = 0; start + 3 <= initiatives.length; start += 1)
      expect(say(editionWith(initiatives.slice(start, start + 3)))).toEqual([]);
    expect(say(editionWith([]))).toEqual([]);
  });

  test('is not an amount that all have, nor one that most do not', () => {
    const same = e2023.initiatives.map((one) => ({ ...one, montant: 5000 }));
    expect(say(editionWith(same)).join(' ')).not.toMatch(/montant|Seule/);
    const apart = e2023.initiatives.map((one, index) => ({ ...one, montant: 5000 + index }));
    expect(say(editionWith(apart)).join(' ')).not.toMatch(/montant|Seule/);
  });

  test('is what changed since the edition before, sums only where both are called the same', () => {
    const next = editionWith(e2023.initiatives.slice(0, 2), 2024);
    expect(say(next, e2023)).toEqual(['2 initiatives 57 de moins qu’en 2023 ; montant proposé : 651 000 € de moins']);
    const renamed = { ...next, intitule: { un: 'montant voté', plusieurs: 'montants votés', titre: 'Montant voté' } };
    expect(say(renamed, e2023)).toEqual(['2 initiatives 57 de moins qu’en 2023']);
  });

  test('is that two themes go together when most of the rarer have the other, and no more often than chance never', () => {
    const [first] = e2023.initiatives;
    const [a, b, c] = [...new Set(e2023.initiatives.flatMap(({ themes }) => themes))];
    const both = (count: number) =>
      e2023.initiatives.slice(0, 12).map((one, index) => ({ ...one, themes: index < count ? [a!, b!] : [c!] }));
    expect(first).toBeDefined();
    expect(say(editionWith(both(4))).join('|')).toContain(
      `4 sur 4 initiatives du thème « ${a!.label} » ont aussi le thème « ${b!.label} »`,
    );
    expect(say(editionWith(both(3))).join('|')).not.toContain('thème');
    expect(say(editionWith(both(12))).join('|')).not.toContain('thème');
  });
});

test('the initiatives that a sentence names have short titles, each another territoire, and say another theme', () => {
  const named = pickNamed(e2023.initiatives, 4);
  expect(named.map(({ titre }) => titre)).toEqual([
    "La Mine d'Art",
    'Tous au jardin !',
    'Sport et forme',
    "Rat'création",
  ]);
  expect(new Set(named.map(({ territoire }) => territoire.slug)).size).toBe(4);
  expect(pickNamed([], 4)).toEqual([]);
});
