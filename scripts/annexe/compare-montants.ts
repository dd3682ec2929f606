import { formatEuros } from '../../src/domain/euros.ts';
import type { Initiative, Provenance } from '../../src/domain/schema.ts';
import { makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';

/** Names every amount that differs from the last run, so that no figure changes unnoticed. Records are matched by slug. */
export function compareMontants(
  earlier: readonly Initiative[],
  now: readonly Initiative[],
  provenance: Provenance,
  file: string,
): Issue[] {
  const before = new Map(earlier.map(({ slug, montant }) => [slug, montant]));
  return now.flatMap(({ id, slug, titre, montant }, index) => {
    const known = before.get(slug);
    if (known === undefined || known === montant) return [];
    const line = provenance.initiatives[id]?.champs.montant.spans[0]?.ligne ?? null;
    return [
      makeIssue({
        code: 'A-MONTANT-CHANGE',
        file,
        line,
        record: index + 1,
        field: 'montant',
        read: `${formatEuros(montant)} pour « ${titre} »`,
        expected: `${formatEuros(known)}, le montant publié jusqu’ici`,
      }),
    ];
  });
}
