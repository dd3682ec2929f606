import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LINE } from './line.ts';

/** An engine, by the browser that gives it its name. */
export type Engine = keyof typeof LINE;
export const ENGINES = Object.keys(LINE) as Engine[];

type Support = Readonly<Partial<Record<Engine, string>>>;
interface WebFeatures {
  readonly browsers: Readonly<Record<Engine, { releases: readonly { version: string; date: string }[] }>>;
  readonly features: Readonly<
    Record<string, { name: string; status?: { by_compat_key?: Readonly<Record<string, { support: Support }>> } }>
  >;
}

const data = readFileSync(createRequire(import.meta.url).resolve('web-features/data.json'), 'utf8');
// « ≤4 » is a version that had it, the first that was looked at.
const { browsers, features } = JSON.parse(data.replaceAll('"≤', '"')) as WebFeatures;
const known = new Map(
  Object.entries(features).flatMap(([id, { name, status }]) =>
    Object.entries(status?.by_compat_key ?? {}).map(([key, { support }]) => [key, { id, name, support }]),
  ),
);

/** A feature of the web, and the first version of each engine in which all that is used of it works; none in some. */
export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly first: Support;
}

/** The first of these keys of the browser-compat-data that has a feature. */
export const firstKnown = (keys: readonly string[]): string | undefined => keys.find((key) => known.has(key));

/** The features that some keys belong to, by name; keys that have none count for nothing. */
export function featuresOf(keys: Iterable<string>): Feature[] {
  const found = new Map<string, Feature>();
  for (const { id, name, support } of new Set(Array.from(keys, (key) => known.get(key)).filter((one) => !!one))) {
    const first = found.get(id)?.first ?? support;
    const later = ENGINES.map((engine) => [engine, laterOf(first[engine], support[engine])]);
    found.set(id, { id, name, first: Object.fromEntries(later) as Support });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function laterOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Number.parseFloat(one) > Number.parseFloat(other) ? one : other;
}

/** Whether every browser of the line has a feature. */
export const isWithin = ({ first }: Feature): boolean =>
  ENGINES.every((engine) => Number.parseFloat(first[engine] ?? 'Infinity') <= Number.parseFloat(LINE[engine]));

/** Whether all engines had a feature before a day, `AAAA-MM-JJ`. */
export const isOlderThan = (day: string, { first }: Feature): boolean =>
  ENGINES.every((engine) =>
    browsers[engine].releases.some(({ version, date }) => version === first[engine] && date < day),
  );
