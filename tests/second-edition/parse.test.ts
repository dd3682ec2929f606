import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import { expected } from './fixture.ts';
import { known } from './known.ts';

const { value: parsed, issues } = parseAnnexe(known.text, known.context);
const provenance = Object.entries(parsed?.provenance.initiatives ?? {});

describe('an invented edition with every trap of the first', () => {
  test('is read without error, and only what is worth saying is said', () => {
    // Its records stand in no order: that is said too, and wrong in nothing.
    const others = issues.filter(({ code }) => code !== 'A-HABITUDE');
    expect(issues.length - others.length).toBe(5);
    expect(others.map(({ code, line }) => `${code} ${line}`).sort()).toEqual(expected.avis);
  });

  test.each(expected.initiatives.map((record, index) => [record.id, record, index] as const))(
    'reads every field of %s',
    (_, record, index) => {
      expect(parsed?.initiatives[index]).toEqual(record);
    },
  );

  test('has no record more, and the printed total', () => {
    expect(parsed?.initiatives).toHaveLength(expected.initiatives.length);
    expect(parsed?.provenance.total).toMatchObject({ montant: expected.total, spans: [{ ligne: 171 }] });
  });

  test('knows on which lines each record stands', () => {
    expect(provenance.map(([, { lignes }]) => lignes)).toEqual(expected.lignes);
  });

  test('says of every value whether it was printed, normalised or decided', () => {
    const named = (wanted: string): string[] =>
      provenance.flatMap(([id, { champs }]) =>
        Object.entries(champs).flatMap(([champ, { statut }]) => (statut === wanted ? [`${id} ${champ}`] : [])),
      );
    expect(named('decide')).toEqual(expected.statuts.decide);
    expect(named('normalise')).toEqual(expected.statuts.normalise);
  });

  test('sets both page headers aside, their heading over four lines', () => {
    expect(parsed?.provenance.habillage.map(({ ligne }) => ligne)).toEqual([2, 4, 5, 6, 7, 93, 95, 96, 97, 98]);
  });

  test('publishes the note beside its field', () => {
    const { resume } = parsed?.provenance.initiatives['2099-12']?.champs ?? {};
    expect(resume?.arbitrages?.map((index) => parsed?.provenance.arbitrages[index]?.type)).toEqual(['note']);
  });
});

test('what is masked is located, over a line end too, so that the annex can be shown masked', () => {
  const lines = known.text.split('\n');
  const words = parsed?.provenance.masques.map(({ spans }) =>
    spans.map(({ ligne, debut, fin }) => lines[ligne - 1]?.slice(debut - 1, fin - 1)).join(' '),
  );
  expect(words).toEqual(Array(3).fill('Zéphyrin Quenouille'));
});
