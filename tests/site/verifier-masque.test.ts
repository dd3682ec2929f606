import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCopy } from '../../scripts/frame/copy.ts';
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
let dist: string;

beforeAll(async () => {
  ({ dist } = await buildCopy(copy, (folder) => {
    const file = join(folder, 'data', 'editions', '2023', 'arbitrages.json');
    const arbitrages = JSON.parse(readFileSync(file, 'utf8')) as Arbitrage[];
    const masks = MASKS.map(({ lu, remplacement }): Arbitrage => ({
      type: 'masque',
      lu,
      remplacement,
      raison: 'À la demande des personnes.',
    }));
    writeFileSync(file, JSON.stringify([...arbitrages, ...masks]));
  }));
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
