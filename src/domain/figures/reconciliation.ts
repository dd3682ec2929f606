/**
 * The figures of an edition set against what the annex prints and what was counted by eye. The build of the
 * data makes the same comparisons: on a published site they all agree.
 */
import { groupInitiatives, sumMontants } from './aggregate.ts';
import type { Check, Edition, Initiative } from '../records/model.ts';
import { type Issue, makeIssue } from '../records/issue.ts';
import type { EditionDescription } from '../records/schema/edition.ts';

/** The sum of the amounts against the printed total, in euros. */
export function compareTotal(
  initiatives: Iterable<{ readonly montant: number }>,
  imprime: number,
): Check<'total'> & { read: number } {
  return { what: 'total', read: sumMontants(initiatives), expected: imprime };
}

/** The numbers of records and of mentions of themes against those counted by eye on the annex. */
export function compareCounts(
  initiatives: number,
  mentionsDeThemes: number | undefined,
  { controles }: Pick<EditionDescription, 'controles'>,
): Check<'initiatives' | 'mentionsDeThemes'>[] {
  return [
    { what: 'initiatives', read: initiatives, expected: controles.initiatives },
    { what: 'mentionsDeThemes', read: mentionsDeThemes, expected: controles.mentionsDeThemes },
  ];
}

/** True when nothing contradicts. */
export function agrees({ read, expected }: Check): boolean {
  return read === undefined || expected === undefined || read === expected;
}

/** All the checks of an edition: those of the build of the data, and the sums by territoire, category and commune, each added up again. */
export function reconcile(checked: Pick<Edition, 'initiatives' | 'provenance' | 'edition'>): Check[] {
  const { initiatives, provenance, edition } = checked;
  const total = provenance.total.montant;
  const mentions = initiatives.reduce((sum, { themes }) => sum + themes.length, 0);
  const addUp = (what: Check['what'], keyOf: (initiative: Initiative) => string): Check => {
    const groups = [...groupInitiatives(initiatives, keyOf).values()];
    return { what, read: sumMontants(groups.map((group) => ({ montant: sumMontants(group) }))), expected: total };
  };
  return [
    compareTotal(initiatives, total),
    ...compareCounts(initiatives.length, mentions, edition),
    addUp('territoires', ({ territoire }) => territoire.slug),
    addUp('categories', ({ categorie }) => categorie.slug),
    addUp('communes', ({ commune }) => commune.code),
  ];
}

/** What does not agree, with both figures. */
export function refuseDisagreements(annee: number, reconciliation: readonly Check[]): Issue[] {
  return reconciliation
    .filter((check) => !agrees(check))
    .map(({ what, read, expected }) =>
      makeIssue({
        code: 'E-CONTROLE-DIFFERENT',
        file: `data/editions/${annee}/initiatives.json`,
        read: `${what} : ${read ?? ''}`,
        expected: `${expected ?? ''}, selon l’annexe`,
      }),
    );
}
