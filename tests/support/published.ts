/**
 * What the site must be sent with, written a second time on purpose: a header that loosens, or goes missing, must be
 * noticed. Paths are those below the base path, '' being the home page.
 */
import { expect } from 'vitest';
import types from '../fixtures/types-de-medias.json' with { type: 'json' };

/** What the pages themselves carry: `frame-ancestors` works in headers only. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://data.geopf.fr; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";
const POLICIES: Readonly<Record<string, string>> = {
  'embed/': `${POLICY}; frame-ancestors *`,
  'favicon.svg': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
const NEVER = ['cross-origin-embedder-policy', 'x-powered-by', 'set-cookie'];

/** One answer: each value of each header, by name in lower case. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** Names and values, one after the other as in `rawHeaders`, by name. */
export function toSent(pairs: readonly (readonly [name: string, value: string])[]): Sent {
  const sent = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    sent.set(key, [...(sent.get(key) ?? []), value]);
  }
  return sent;
}

/** Checks that an answer has the headers of its path, each exactly once, and none that it must not have. */
export function expectHeaders(sent: Sent, path: string, { https = false } = {}): void {
  const isDownload = /^donnees\/(?!index\.html$)./.test(path);
  const zone = Object.keys(POLICIES).find((start) => path.startsWith(start));
  const expected: Record<string, unknown> = {
    'x-content-type-options': ['nosniff'],
    'referrer-policy': ['strict-origin-when-cross-origin'],
    'cross-origin-opener-policy': ['same-origin'],
    'content-security-policy': [zone === undefined ? `${POLICY}; frame-ancestors 'none'` : POLICIES[zone]],
    'cross-origin-resource-policy': [isDownload ? 'cross-origin' : 'same-origin'],
    'access-control-allow-origin': isDownload ? ['*'] : undefined,
    'cache-control': [
      path.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ],
    'strict-transport-security': https ? ['max-age=31536000'] : undefined,
    ...Object.fromEntries(NEVER.map((name) => [name, undefined])),
  };
  const found = Object.fromEntries(Object.keys(expected).map((name) => [name, sent.get(name)]));
  expect({ path, ...found }).toEqual({ path, ...expected });
  expectPowers(sent.get('permissions-policy'), path);
}

/** The powers that pages use are theirs alone; every other one named is off. */
function expectPowers(values: readonly string[] | undefined, path: string): void {
  expect(values, path).toHaveLength(1);
  const powers = (values?.[0] ?? '').split(', ').map((part) => part.split('='));
  expect(powers.filter(([, allowed]) => allowed !== '()')).toEqual([
    ['clipboard-write', '(self)'],
    ['geolocation', '(self)'],
    ['web-share', '(self)'],
  ]);
  const named = powers.map(([name]) => name);
  expect(named).toEqual(expect.arrayContaining(['camera', 'microphone', 'payment', 'usb']));
  expect(new Set(named).size).toBe(named.length);
}

const TYPES: Readonly<Record<string, string>> = types;

/** The media type that a path must be sent with. */
export function expectedType(path: string): string {
  const extension = path === '' || path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '');
  return TYPES[extension] ?? `no type known for .${extension}`;
}
