/** What two hosts make of a `_headers` file, from their documentation and the code that they publish. */
import { type Sent, toSent } from './published.ts';

export interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a file: a path at the start of a line, its headers indented below. */
export function parseRules(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else throw new Error(`neither a path nor a header: ${line}`);
  }
  return rules;
}

/** How a host turns a rule's path into what it matches, ignoring the query. */
export const HOSTS: Readonly<Record<string, (path: string) => RegExp>> = {
  // developers.cloudflare.com/pages/configuration/headers: a splat matches anything, a placeholder all but « / ».
  cloudflare: (path) => new RegExp(`^${escapeAround(path, '*', '.*').replace(/:[A-Za-z]\w*/g, '[^/]+')}$`),
  // github.com/netlify/cli, rules for headers: as in production, the final slash is optional, case does not count.
  netlify: (path) => {
    const parts = path.split('/').filter((part) => part !== '');
    const last = parts.length - 1;
    const pattern = parts.map((part, index) => {
      if (part === '*') return index === last ? '(?:/.*)?' : '/.*';
      if (part.startsWith(':')) return '/[^/]+/?';
      return `/${escapeAround(part, '*', '.*')}${part.includes('*') || parts[index + 1] === '*' ? '' : '/?'}`;
    });
    return new RegExp(`^${parts.length === 0 ? '/' : pattern.join('')}$`, 'i');
  },
};

/** Every value that the rules give an address, by header: a header named by two rules has two. */
export function headersAt(rules: readonly Rule[], toPattern: (path: string) => RegExp, address: string): Sent {
  return toSent(rules.filter(({ path }) => toPattern(path).test(address)).flatMap(({ headers }) => headers));
}

function escapeAround(text: string, sign: string, replacement: string): string {
  return text
    .split(sign)
    .map((part) => part.replace(/[-/\\^$+?.()|[\]{}]/g, '\\$&'))
    .join(replacement);
}
