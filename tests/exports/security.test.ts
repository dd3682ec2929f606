import type { APIContext } from 'astro';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildTime, toSecurityTxt } from '../../src/exports/security.ts';
import { config } from '../../src/site/config.ts';

const ADDRESS = 'https://budget.test/.well-known/security.txt';
const DAY = 86_400_000;

/** Its fields: all the values of each name. */
function fieldsOf(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of text.trimEnd().split('\n')) {
    const [name = '', value = ''] = line.split(': ');
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}

describe('security.txt', () => {
  const built = new Date('2030-02-03T22:15:00Z');
  const fields = fieldsOf(toSecurityTxt('contact@budget.test', ADDRESS, built));

  test('has the fields that RFC 9116 asks for, each once', () => {
    expect(Object.fromEntries(fields)).toEqual({
      Contact: ['mailto:contact@budget.test'],
      Expires: [expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/)],
      'Preferred-Languages': ['fr, en'],
      Canonical: [ADDRESS],
    });
  });

  test('expires in the future, less than a year after the build', () => {
    const ahead = Date.parse(fields.get('Expires')?.[0] ?? '') - built.getTime();
    expect(ahead).toBeGreaterThan(300 * DAY);
    expect(ahead).toBeLessThan(365 * DAY);
  });

  test('is the same for every build of a day, and another the next', () => {
    const at = (time: string): string => toSecurityTxt('contact@budget.test', ADDRESS, new Date(time));
    expect(at('2030-02-03T00:00:00Z')).toBe(at('2030-02-03T23:59:59Z'));
    expect(at('2030-02-04T00:00:00Z')).not.toBe(at('2030-02-03T23:59:59Z'));
  });

  test('takes the time that SOURCE_DATE_EPOCH states, the clock without it', () => {
    expect(buildTime('1900000000').toISOString()).toBe('2030-03-17T17:46:40.000Z');
    for (const none of [undefined, '', 'hier'])
      expect(Math.abs(buildTime(none).getTime() - Date.now())).toBeLessThan(DAY);
  });
});

describe('the file /.well-known/security.txt', () => {
  afterEach(() => {
    vi.doUnmock('../../src/site/config.ts');
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  async function build(contact: string, site: string) {
    vi.resetModules();
    vi.stubEnv('SITE', site);
    vi.doMock('../../src/site/config.ts', () => ({
      config: { ...config, editeur: { ...config.editeur, contact } },
    }));
    return import('../../src/pages/.well-known/[fichier].ts');
  }

  test.each([
    ['without a contact', '', 'https://budget.test'],
    ['without https', 'contact@budget.test', 'http://localhost:4321'],
  ])('is not written %s', async (_what, contact, site) => {
    const { getStaticPaths } = await build(contact, site);
    expect(getStaticPaths()).toEqual([]);
  });

  test('is written for a published site, and names the root of its server', async () => {
    const { getStaticPaths, GET } = await build('contact@budget.test', 'https://budget.test');
    expect(getStaticPaths()).toEqual([{ params: { fichier: 'security.txt' } }]);
    const response = await GET({ site: new URL('https://budget.test') } as APIContext);
    const fields = fieldsOf(await response.text());
    expect(fields.get('Canonical')).toEqual([ADDRESS]);
    expect(Date.parse(fields.get('Expires')?.[0] ?? '')).toBeGreaterThan(Date.now());
  });
});
