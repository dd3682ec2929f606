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
    const groups = groupInitiatives(drafts, ({ cells }) => valuesOf(cells).map((label) => foldText(label)));
    const counts = new Map(Object.entries(counted).map(([label, count]) => [foldText(label), { label, count }]));
    return [...new Set([...groups.keys(), ...counts.keys()])].flatMap((key) => {
      const found = groups.get(key)?.length ?? 0;
      const { label, count: wanted } = counts.get(key) ?? { label: key, count: 0 };
      if (found === wanted) return [];
      const at = { file, line: drafts.at(-1)?.last.number ?? null };
      const read = `« ${label} » : ${found} fois`;
      const expected = `${wanted} fois, selon edition.json (controles.${name})`;
      return [makeIssue({ ...at, code: 'E-CONTROLE-DIFFERENT', read, expected })];
    });
  });
}
