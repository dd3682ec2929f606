import { gzipSync } from 'node:zlib';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/shared/process.ts';
import { DIST } from '../support/dist.ts';
import { entitiesOf, type Page, pageAt, readSite } from '../support/site/model.ts';
import { tempFolder } from '../support/temp-folders.ts';

const site = readSite(DIST);
const page = pageAt(site, '/donnees/');
const texts = (selector: string): string[] =>
  Array.from(page.document.querySelectorAll(selector), (element) => element.textContent);
const files = [...site.files].filter((file) => file.startsWith('donnees/') && file !== 'donnees/index.html');

describe('the page of the data', () => {
  test('shows each published file with its own digest', () => {
    const shown = Array.from(page.document.querySelectorAll('.fichiers li'), (item) => [
      `donnees/${item.querySelector('a')?.textContent.trim() ?? ''}`,
      item.querySelector('.empreinte code')?.textContent.trim(),
    ]);
    const real = files.map((file) => [file, hash('sha256', readFileSync(join(DIST, file)))]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(real));
    expect(shown).toHaveLength(files.length);
  });

  test('gives for each column the value of the first record', () => {
    const { initiatives } = JSON.parse(site.read('donnees/initiatives.json')) as {
      initiatives: Record<string, unknown>[];
    };
    const [first = {}] = initiatives;
    const print = (value: unknown): string => (Array.isArray(value) ? value.join(' / ') : String(value));
    expect(texts('[data-colonne]')).toEqual(Object.values(first).map(print));
  });

  test('has examples that run and print what it says', async () => {
    const codes = texts('[data-exemple]');
    const printed: string[] = [];
    for (const code of codes) {
      const fetchFile = (address: string): Response => new Response(site.read(new URL(address).pathname.slice(1)));
      const console = { log: (...values: unknown[]) => printed.push(values.join(' ')) };
      await runInNewContext(`(async () => {${code}\n})()`, { fetch: fetchFile, console });
    }
    expect(codes.length).toBeGreaterThan(2);
    expect(printed).toEqual(texts('[data-resultat]'));
  });

  test('describes itself as a Dataset whose files are there', () => {
    const entities = entitiesOf(page);
    expect(entities.map((entity) => entity['@type']).sort()).toEqual(['BreadcrumbList', 'Dataset']);
    const dataset = entities.find((entity) => entity['@type'] === 'Dataset');
    const distribution = dataset?.['distribution'] as { contentUrl: string }[];
    const addresses = distribution.map(({ contentUrl }) => new URL(contentUrl).pathname.slice(1));
    expect(addresses.sort()).toEqual(files.toSorted());
  });
});

test('every initiative is a MonetaryGrant with the amount that its page shows, and has its breadcrumbs', () => {
  const isInitiative = ({ url, isRedirection }: Page): boolean =>
    /^\/initiatives\/\d{4}\/[^/]+\/$/.test(url) && !isRedirection;
  const pages = site.pages.filter(isInitiative);
  expect(pages.length).toBeGreaterThan(0);
  for (const one of pages) {
    const shown = Number(one.document.querySelector('.chiffre')?.textContent.replace(/\D/g, ''));
    const [trail, grant] = entitiesOf(one).toSorted((a, b) => String(a['@type']).localeCompare(String(b['@type'])));
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(grant).toMatchObject({ '@type': 'MonetaryGrant', amount: { value: shown } });
    expect(new URL(String(grant?.['url'])).pathname).toBe(one.url);
  }
});

test('npm run verify derives the downloads from the annex again and finds them the same', async () => {
  const { code, output } = await runNode(['scripts/verify.ts', '--dist', DIST], { capture: true });
  expect(`${code} ${output}`).toMatch(/^0 [\s\S]*identiques à l’octet près/);
  for (const file of files) expect(output).toContain(`✓ ${file.slice('donnees/'.length)}`);
});

describe('npm run verify on a site spoilt after its build', () => {
  const dist = join(tempFolder(), 'dist');
  cpSync(DIST, dist, { recursive: true });
  const [first = '', second = '', third = ''] = readdirSync(join(dist, 'initiatives', '2023'));
  const pageFile = (slug: string): string => join(dist, 'initiatives', '2023', slug, 'index.html');
  const html = readFileSync(pageFile(first), 'utf8');
  writeFileSync(pageFile(first), html.replace(/(class="chiffre[^]*?)\d+(?=\s000)/, '$1999'));
  rmSync(pageFile(second));
  cpSync(join(dist, 'initiatives', '2023', third), join(dist, 'initiatives', '2022', third), { recursive: true });
  mkdirSync(join(dist, 'donnees', 'vieux'));
  writeFileSync(join(dist, 'donnees', 'vieux', 'liste.csv'), '');
  writeFileSync(join(dist, 'donnees', 'initiatives.csv.gz'), gzipSync('un autre'));
  writeFileSync(join(dist, 'donnees', 'initiatives.json.br'), 'rien de comprimé');
  writeFileSync(join(dist, 'perdu.html.gz'), gzipSync('perdu'));

  test('names each fault and nothing else', async () => {
    const { code, output } = await runNode(['scripts/verify.ts', '--dist', dist], { capture: true });
    const faults = [
      'vieux/liste.csv',
      `initiatives/2023/${first}/index.html`,
      `initiatives/2023/${second}/index.html`,
      `initiatives/2022/${third}/index.html`,
      'donnees/initiatives.csv.gz',
      'donnees/initiatives.json.br',
      'perdu.html.gz',
    ];
    expect(code).toBe(1);
    expect(Array.from(output.matchAll(/^✗ (\S+)/gm), ([, path]) => path).sort()).toEqual(faults.sort());
    expect(output).toMatch(/imprime « 999.000.€ », l’annexe \d/);
  });
});
