import lighthouse, { type Result } from 'lighthouse';
import { medianOf } from './figures.ts';

/** The four categories whose score is looked for. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Measures that Lighthouse makes of a load: milliseconds, but for `cls` (no unit) and `octets`. */
const MEASURES = {
  lcp: 'largest-contentful-paint',
  cls: 'cumulative-layout-shift',
  tbt: 'total-blocking-time',
  octets: 'total-byte-weight',
} as const;
type Measure = keyof typeof MEASURES;

/** Medians of the runs of a page. */
export interface Report {
  /** Out of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly measures: Readonly<Record<Measure, number>>;
  /** Lighthouse's measure of the machine and of what else it does; times are worth what it is worth. */
  readonly puissance: number;
  /** What keeps the page under 100, in a category that fell short in some run. */
  readonly faults: readonly string[];
}

/**
 * Loads a page again and again as Lighthouse does for a phone (a slow one on a slow network, both simulated).
 *
 * @param address of the page
 * @param port where the browser listens to its debuggers
 * @param runs how many times, at least 1
 * @param isHidden the page asks not to be indexed, which is a fault to Lighthouse and is wanted here
 * @throws Error when the page cannot be loaded
 */
export async function auditPage(address: string, port: number, runs: number, isHidden: boolean): Promise<Report> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { lhr } =
      (await lighthouse(address, {
        port,
        logLevel: 'silent',
        locale: 'fr',
        onlyCategories: [...CATEGORIES],
        ...(isHidden && { skipAudits: ['is-crawlable'] }),
      })) ?? {};
    if (!lhr || lhr.runtimeError)
      throw new Error(`${address}\u00A0: ${lhr?.runtimeError?.message ?? 'aucun résultat'}`);
    results.push(lhr);
  }
  const middle = (read: (result: Result) => number): number => medianOf(results.map(read));
  const scoreOf = (category: Category): number => middle((lhr) => (lhr.categories[category]?.score ?? 0) * 100);
  const measureOf = (id: string): number => middle((lhr) => lhr.audits[id]?.numericValue ?? NaN);
  return {
    scores: mapOf(CATEGORIES, (category) => Math.round(scoreOf(category))),
    measures: mapOf(Object.keys(MEASURES) as Measure[], (name) => measureOf(MEASURES[name])),
    puissance: middle((lhr) => lhr.environment.benchmarkIndex),
    faults: [...new Set(results.flatMap(faultsOf))],
  };
}

function mapOf<Key extends string, Value>(keys: readonly Key[], read: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<Key, Value>;
}

function faultsOf({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ title, score, auditRefs }) => {
    if (score === 1) return [];
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
    return failed.map(({ id }) => `${title}\u00A0: ${audits[id]?.title ?? id} (${id})${firstPlaceOf(audits[id])}`);
  });
}

/** The first element that an audit complains of, or what it complains of. */
function firstPlaceOf(audit: Result['audits'][string] | undefined): string {
  const details = audit?.details;
  const item = details && 'items' in details ? (details.items as unknown as readonly Item[])[0] : undefined;
  const said = item?.node?.snippet ?? item?.description ?? item?.url ?? audit?.displayValue;
  return said === undefined ? '' : ` – ${said}`;
}

interface Item {
  readonly node?: { readonly snippet?: string };
  readonly description?: string;
  readonly url?: string;
}
