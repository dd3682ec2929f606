import { type Issue, makeIssue } from './issue.ts';

import type { Schema } from './schema/shapes.ts';

/**
 * Reads the text of a JSON file against a schema; every fault of form is an issue with its path inside the file.
 * A file that is not there (no text) takes the value `missing` when one is given.
 */
export function readJson<Value>(
  source: string | undefined,
  schema: Schema<Value>,
  file: string,
  missing?: Value,
): { value: Value | undefined; issues: Issue[] } {
  if (source === undefined) {
    if (missing !== undefined) return { value: missing, issues: [] };
    return refuse({ code: 'E-FICHIER-ABSENT', file, read: 'aucun fichier', expected: 'un fichier JSON' });
  }
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const line = lineOfError(error, source);
    return refuse({ code: INVALID, file, line, read: String(error), expected: 'du JSON bien formé' });
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, issues: [] };
  return refuse(
    ...parsed.error.issues.map(({ path, message }) => {
      const read = `${path.map(String).join('.') || 'le fichier'} : ${show(data, path)}`;
      return { code: INVALID, file, read, expected: message } as const;
    }),
  );
}

const INVALID = 'E-FICHIER-INVALIDE';

function refuse(...inputs: Parameters<typeof makeIssue>[0][]): { value: undefined; issues: Issue[] } {
  return { value: undefined, issues: inputs.map(makeIssue) };
}

function show(data: unknown, place: readonly PropertyKey[]): string {
  const value = place.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
  return value === undefined ? 'absent' : JSON.stringify(value).slice(0, 120);
}

/** Node says where a JSON text breaks by its offset. */
function lineOfError(error: unknown, source: string): number | null {
  const offset = /position (\d+)/.exec(String(error))?.[1];
  return offset === undefined ? null : source.slice(0, Number(offset)).split('\n').length;
}
