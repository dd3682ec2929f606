import { groupInitiatives } from '../../../src/domain/figures/aggregate.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Cells, Context, Draft } from '../types.ts';
import type { Vocabulary } from '../read/vocabulary.ts';

/** What each detailed count of `controles` counts in a record, as a person would write it. */
const COUNTED = {
  parTheme: ({ themes }: Cells) => themes?.value ?? [],
  parCategorie: ({ categorie }: Cells) => (categorie ? [categorie.value] : []),
  parMontant: ({ montant }: Cells) => (montant ? [String(montant.value)] : []),
} as const;

/** Sets the records beside the counts that a person made by eye for each theme, commune, category and amount. */
export function checkDetailedCounts(
  drafts: readonly Draft[],
  { communeByCode }: Vocabulary,
  { edition, file }: Context,
): Issue[] {
  const communeOf = ({ commune }: Cells): string[] => (commune ? [communeByCode.get(commune.value)?.nom ?? ''] : []);
  return Object.entries({ ...COUNTED, parCommune: communeOf }).flatMap(([name, valuesOf]) => {
    const counted = edition.controles[name as keyof typeof COUNTED | 'parCommune'];
    if (!counted) return [];
    const fold = (label: string): string => foldText(label);
    const read = new Map(
      [...groupInitiatives(drafts, ({ cells }) => valuesOf(cells).map(fold))].map(([key, group]) => [
        key,
        group.length,
      ]),
    );
    const expected = new Map(Object.entries(counted).map(([label, count]) => [fold(label), { label, count }]));
    const labels = new Map([
      ...[...read.keys()].map((key) => [key, key] as const),
      ...[...expected].map(([key, { label }]) => [key, label] as const),
    ]);
    return [...labels].flatMap(([key, label]) => {
      const found = read.get(key) ?? 0;
      const wanted = expected.get(key)?.count ?? 0;
      if (found === wanted) return [];
      return [
        makeIssue({
          code: 'E-CONTROLE-DIFFERENT',
          file,
          line: drafts.at(-1)?.last.number ?? null,
          read: `« ${label} » : ${found} fois`,
          expected: `${wanted} fois, selon edition.json (controles.${name})`,
        }),
      ];
    });
  });
}
