import { browsers, features } from 'web-features';
import { LINE } from './line.ts';

/** An engine, by the browser that gives it its name. */
export type Engine = keyof typeof LINE;
export const ENGINES = Object.keys(LINE) as Engine[];

type Support = Readonly<Partial<Record<Engine, string>>>;

const known = new Map(
  Object.entries(features).flatMap(([id, feature]) =>
    feature.kind !== 'feature'
      ? []
      : Object.entries(feature.status.by_compat_key ?? {}).map(([key, { support }]) => [
          key,
          { id, name: feature.name, support },
        ]),
  ),
);
/** « ≤4 » is a version that had it, the first that was looked at. */
const numberOf = (version = 'Infinity'): number => Number.parseFloat(version.replace('≤', ''));

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
  return numberOf(one) > numberOf(other) ? one : other;
}

/** Whether every browser of the line has a feature. */
export const isWithin = ({ first }: Feature): boolean =>
  ENGINES.every((engine) => numberOf(first[engine]) <= numberOf(LINE[engine]));

/** Whether all engines had a feature before a day, `AAAA-MM-JJ`. */
export const isOlderThan = (day: string, { first }: Feature): boolean =>
  ENGINES.every((engine) =>
    browsers[engine].releases.some(({ version, date }) => numberOf(version) === numberOf(first[engine]) && date < day),
  );
