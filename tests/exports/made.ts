/** The real edition parsed anew, with what a test changes in it, as the dataset would hold it. */
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import { assembleDataset } from '../../src/domain/records/assemble.ts';
import { printIssues } from '../../src/domain/records/print-issues.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import type { Arbitrage } from '../../src/domain/records/schema/edition.ts';
import { context, text } from '../annexe/real.ts';

/** The dataset of some texts, each an edition of its own year, oldest first from the real one's year; `arbitrages` are added. */
export function makeDataset(texts: readonly string[] = [text], arbitrages: readonly Arbitrage[] = []): Dataset {
  const files = texts.map((source, index) => {
    const annee = context.edition.annee + index;
    const using: Context = {
      ...context,
      edition: { ...context.edition, annee },
      arbitrages: [...context.arbitrages, ...arbitrages],
      // The slugs of the published texts would keep the words of a masked title.
      permaliens: [],
    };
    const { value, issues } = parseAnnexe(source, using);
    if (!value) throw new Error(JSON.stringify(issues, null, 1));
    return { ...using, ...value, annexe: source };
  });
  const { value, issues } = assembleDataset(files, context);
  if (!value) throw new Error(printIssues(issues));
  return value;
}
