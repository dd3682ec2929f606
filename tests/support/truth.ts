/** The edition of 2023 as it was transcribed by eye, with what its records make together. */
import transcription from '../truth.json' with { type: 'json' };

export type Row = (typeof transcription.lignes)[number];
export interface Sum {
  initiatives: number;
  montant: number;
}

/** How many records have each label, and the sum of their amounts, in the order of the labels. */
function sumsBy(labelsOf: (row: Row) => readonly string[]): Record<string, Sum> {
  const sums: Record<string, Sum> = {};
  for (const row of transcription.lignes)
    for (const label of labelsOf(row)) {
      const { initiatives, montant } = sums[label] ?? { initiatives: 0, montant: 0 };
      sums[label] = { initiatives: initiatives + 1, montant: montant + row.montant };
    }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => a.localeCompare(b, 'fr')));
}

export const truth = {
  ...transcription,
  parTerritoire: sumsBy(({ territoire }) => [territoire]),
  parTheme: sumsBy(({ themes }) => themes),
  parCategorie: sumsBy(({ categorie }) => [categorie]),
  parCommune: sumsBy(({ commune }) => [commune]),
};
