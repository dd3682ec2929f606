import { type Issue, makeIssue } from './issue.ts';

/** What `readJson` needs of a zod schema, so that this file need not import zod. */
export interface Schema<Value> {
  safeParse(
    input: unknown,
  ):
    | { success: true; data: Value }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

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
    return {
      value: undefined,
      issues: [makeIssue({ code: 'E-FICHIER-ABSENT', file, read: 'aucun fichier', expected: 'un fichier JSON' })],
    };
  }
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const issue = makeIssue({
      code: 'E-FICHIER-INVALIDE',
      file,
      line: lineOfError(error, source),
      read: String(error),
      expected: 'du JSON bien formé',
    });
    return { value: undefined, issues: [issue] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map(({ path: place, message }) =>
    makeIssue({
      code: 'E-FICHIER-INVALIDE',
      file,
      read: `${place.map(String).join('.') || 'le fichier'} : ${show(data, place)}`,
      expected: message,
    }),
  );
  return { value: undefined, issues };
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
