import { describe, expect, test } from 'vitest';
import { communeNom, context, parseGood, text } from './real.ts';
import { truth } from '../support/truth.ts';
import misprints from '../fixtures/coquilles-2023.json' with { type: 'json' };

const { initiatives, provenance } = parseGood(text);

describe('the real annex, against a transcription made by eye', () => {
  test('has as many records as a reader finds, and the total', () => {
    expect(initiatives).toHaveLength(truth.initiatives);
    expect(provenance.total.montant).toBe(truth.total);
  });

  test.each(truth.lignes)('reads record $numero, $titre', (row) => {
    const { numero, commune, premiereLigne, ligneMontant, imprime, ...fields } = row;
    const record = initiatives[numero - 1]!;
    expect({ ...record, commune: communeNom(record.commune) }).toMatchObject({ ...fields, commune });
    const { lignes, champs } = provenance.initiatives[record.id]!;
    expect(lignes).toEqual([premiereLigne, ligneMontant]);
    expect(champs.commune.imprime).toBe(imprime?.commune ?? commune);
  });

  test('says where it did more than copy', () => {
    const status = (numero: number) => {
      const champs = provenance.initiatives[initiatives[numero - 1]?.id ?? '']?.champs;
      return Object.fromEntries(Object.entries(champs ?? {}).map(([champ, { statut }]) => [champ, statut]));
    };
    expect(status(1)).toEqual({
      structure: 'decide',
      titre: 'decide',
      themes: 'imprime',
      commune: 'normalise',
      territoire: 'imprime',
      resume: 'imprime',
      categorie: 'imprime',
      montant: 'imprime',
    });
    expect(status(24).commune).toBe('decide');
    expect(status(48).categorie).toBe('normalise');
    expect(status(5).resume).toBe('imprime');
    expect(status(59).themes).toBe('imprime');
  });

  test('speaks of the three unusual amounts and of the dangling list, and of nothing else', () => {
    expect(provenance.avis.map(({ code, ligne }) => `${code} ${ligne}`)).toEqual([
      'A-THEMES-TRONQUES 901',
      'I-MONTANT-INHABITUEL 120',
      'I-MONTANT-INHABITUEL 301',
      'I-MONTANT-INHABITUEL 911',
    ]);
    expect(context.arbitrages).toHaveLength(provenance.arbitrages.length);
  });
});

test('each misprint that a person found in the annex has its remark, beside the field that prints it', () => {
  // By record, as read by eye: wrong agreements, accents and words.
  const without = (misprints as [numero: number, champ: 'titre' | 'resume', printed: string][]).filter(
    ([numero, champ, printed]) => {
      const { arbitrages = [] } =
        provenance.initiatives[`2023-${String(numero).padStart(2, '0')}`]?.champs[champ] ?? {};
      const notes = arbitrages.map((index) => provenance.arbitrages[index]).filter((one) => one?.type === 'note');
      return !notes.some((note) => note?.lu.includes(printed));
    },
  );
  expect(without).toEqual([]);
});
