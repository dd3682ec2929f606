import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode, TOOLS } from '../../scripts/frame/process.ts';
import type { Arbitrage } from '../../src/domain/schema.ts';
import { listFiles } from '../support/dist.ts';

/** First names on one line, and words that a line break of the annex cuts. */
const MASKS = [
  { lu: 'Axel et Erwan', remplacement: '[noms masqués]', traces: [/Axel/i, /Erwan/i] },
  {
    lu: "un espace d'échanges et de culture qui",
    remplacement: '[passage masqué]',
    traces: [/audiovisuel, un espace/i, /changes et de culture qui/i],
  },
];

const copy = mkdtempSync(join(tmpdir(), 'site-masque-'));
const dist = join(copy, 'dist');

beforeAll(async () => {
  for (const part of ['src', 'data', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(resolve(part), join(copy, part), { recursive: true });
  // One by one: what tools cache in node_modules must not be shared with the project's own builds.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name), 'junction');
  const file = join(copy, 'data', 'editions', '2023', 'arbitrages.json');
  const arbitrages = JSON.parse(readFileSync(file, 'utf8')) as Arbitrage[];
  const masks = MASKS.map(({ lu, remplacement }): Arbitrage => ({
    type: 'masque',
    lu,
    remplacement,
    raison: 'À la demande des personnes.',
  }));
  writeFileSync(file, JSON.stringify([...arbitrages, ...masks]));
  const data = await runNode(['scripts/build-data.ts', '--edition', join(copy, 'data', 'editions', '2023')], {
    capture: true,
  });
  expect(data.code, data.output).toBe(0);
  const site = await runNode([TOOLS.astro, 'build', '--root', copy, '--outDir', dist], {
    capture: true,
    env: { NODE_ENV: 'production' },
  });
  expect(site.code, site.output).toBe(0);
}, 180_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('a masked text is nowhere readable in the built site: pages, downloads, scripts, maps, cards', () => {
  const files = listFiles(dist);
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const bytes = readFileSync(join(dist, file));
    const texts = [bytes.toString('utf8'), bytes.toString('latin1')];
    return MASKS.flatMap(({ traces }) => traces).flatMap((trace) =>
      texts.some((text) => trace.test(text)) ? [`${file}: ${String(trace)}`] : [],
    );
  });
  expect(found).toEqual([]);
});

test.each([
  'initiatives/2023/adp-arrete-de-polluer/index.html',
  'annexe/2023/index.html',
  'donnees/annexe-2023.txt',
  'donnees/initiatives.csv',
  'donnees/initiatives-2023.geojson',
])('what replaces it is shown in %s', (file) => {
  expect(readFileSync(join(dist, file), 'utf8')).toContain('[noms masqués]');
});

test('the decision to mask is published with its reason, without the text', () => {
  const methode = readFileSync(join(dist, 'methode/index.html'), 'utf8');
  expect(methode).toContain('À la demande des personnes.');
  expect(methode).toContain('Textes masqués');
});
