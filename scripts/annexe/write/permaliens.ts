import { RESERVED, slugifyWithin } from '../../../src/domain/text/slug.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import type { Arbitrage, Permalien } from '../../../src/domain/records/schema/edition.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Context } from '../types.ts';

export interface Named {
  id: string;
  number: number;
  /** Where it begins in the annex. */
  line: number;
  structure: string;
  titre: string;
  /** INSEE code: tells homonyms of one structure apart. */
  commune: string;
}

const MAX_SLUG = 60;

/**
 * Gives every record its address. One already published keeps its slug, recognised by structure, titre and
 * commune, else by the first two, else by all three with the cut at another place, else by its rank with a name; new ones take the titre cut at a word, then the structure, then a number.
 */
export function assignSlugs(
  records: readonly Named[],
  context: Context,
): { slugs: Map<string, string>; permaliens: Permalien[]; used: Set<number>; issues: Issue[] } {
  const { permaliens: published, arbitrages } = context;
  const slugs = new Map<string, string>();
  const taken = new Set(published.map(({ slug }) => slug));
  const free = new Set(published.map(foldNames));
  const folded = records.map(foldNames);
  for (const matches of [matchesAll, matchesBoth, matchesJoined, matchesOneAndId]) {
    for (const record of folded) {
      if (slugs.has(record.id)) continue;
      const known = free.values().find((entry) => matches(entry, record));
      if (!known) continue;
      free.delete(known);
      slugs.set(record.id, known.slug);
    }
  }
  for (const record of records) {
    if (slugs.has(record.id)) continue;
    const slug = newSlug(record, taken);
    taken.add(slug);
    slugs.set(record.id, slug);
  }
  return { slugs, ...listPermaliens(records, slugs, published, arbitrages, context.file) };
}

/** With names as they are compared, folded once however many they are compared with. */
function foldNames<T extends { structure?: string | undefined; titre?: string | undefined }>(named: T): T {
  const { structure, titre } = named;
  return { ...named, structure: structure && foldText(structure), titre: titre && foldText(titre) };
}

const matchesBoth = (entry: Permalien, record: Named): boolean =>
  entry.structure === record.structure && entry.titre === record.titre;
const matchesAll = (entry: Permalien, record: Named): boolean =>
  matchesBoth(entry, record) && entry.commune === record.commune;
/** A cut between the two that moved. */
const matchesJoined = (entry: Permalien, record: Named): boolean =>
  `${entry.structure} ${entry.titre}` === `${record.structure} ${record.titre}` && entry.commune === record.commune;
const matchesOneAndId = (entry: Permalien, record: Named): boolean =>
  entry.id === record.id && (entry.structure === record.structure || entry.titre === record.titre);

function newSlug({ titre, structure, number }: Named, taken: ReadonlySet<string>): string {
  const base = slugifyWithin(MAX_SLUG, titre) || `initiative-${number}`;
  const longer = [base, slugifyWithin(MAX_SLUG, structure)].filter(Boolean).join('-');
  const free = [base, longer].find((slug) => !taken.has(slug) && !RESERVED.test(slug));
  if (free !== undefined) return free;
  let rank = 2;
  while (taken.has(`${longer}-${rank}`)) rank++;
  return `${longer}-${rank}`;
}

/**
 * The published list, in its order, then the new ones. A slug without a record must have a redirection, which keeps the
 * address even where the published list is lost.
 */
function listPermaliens(
  records: readonly Named[],
  slugs: ReadonlyMap<string, string>,
  published: readonly Permalien[],
  arbitrages: readonly Arbitrage[],
  file: string,
) {
  const used = new Set<number>();
  const issues: Issue[] = [];
  const bySlug = new Map(records.map((record) => [slugs.get(record.id) ?? '', record]));
  const describe = (slug: string): Permalien | undefined => {
    const record = bySlug.get(slug);
    return record && { slug, id: record.id, structure: record.structure, titre: record.titre, commune: record.commune };
  };
  const kept = published.map((entry): Permalien => {
    const current = describe(entry.slug);
    if (current) return current;
    const index = arbitrages.findIndex((arbitrage) => arbitrage.type === 'redirection' && arbitrage.lu === entry.slug);
    const redirection = arbitrages[index];
    if (redirection?.type === 'redirection' && bySlug.has(redirection.vers)) {
      used.add(index);
      return { slug: entry.slug, redirection: redirection.vers };
    }
    const named = `l’initiative « ${entry.titre ?? entry.redirection ?? ''} »`;
    const read = `aucune initiative pour l’adresse publiée « ${entry.slug} »`;
    const expected = `${named}, ou une redirection vers une adresse de l’édition`;
    const now = records.find(({ id }) => id === entry.id);
    const at = { file, ...(now && { record: now.number, line: now.line }), field: 'titre' } as const;
    issues.push(makeIssue({ ...at, code: 'E-PERMALIEN-PERDU', read, expected }));
    return entry;
  });
  const before = new Set(published.map(({ slug }) => slug));
  const added = [...bySlug.keys()]
    .flatMap((slug) => (before.has(slug) ? [] : [describe(slug)]))
    .filter((entry) => entry !== undefined);
  const moved = arbitrages.flatMap((arbitrage, index): Permalien[] => {
    // Beside a list, an address that it does not know was never published: the decision is wrong.
    if (arbitrage.type !== 'redirection' || published.length > 0) return [];
    if (bySlug.has(arbitrage.lu) || !bySlug.has(arbitrage.vers)) return [];
    used.add(index);
    return [{ slug: arbitrage.lu, redirection: arbitrage.vers }];
  });
  return { permaliens: [...kept, ...added, ...moved], used, issues };
}
