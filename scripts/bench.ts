/**
 * `npm run bench` tells how the site grows: invented editions are parsed, built, weighed and held to the budgets of the
 * tests, in temporary copies. Arguments: other sizes than one edition and ten, as in `1x500`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InitiativeRecord } from '../src/domain/records/schema/edition.ts';
import { parseAnnexe } from './annexe/parse.ts';
import { printTable } from './audit/figures.ts';
import { replaceEditions } from './bench/editions.ts';
import { weighPages } from './bench/weights.ts';
import { measureSearch } from './bench/search.ts';
import { readEdition } from './shared/edition-files.ts';
import { buildCopy } from './shared/copy.ts';
import { runNode, TOOLS } from './shared/process.ts';

/** What is measured, by its name. */
type Mesures = ReadonlyMap<string, string>;

const asked = process.argv.slice(2);
const tailles = asked.length > 0 ? asked : ['1x59', '10x59'];
const columns: Mesures[] = [];
for (const taille of tailles) columns.push(await measure(taille));
const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
const rows = names.map((name) => [name, ...columns.map((column) => column.get(name) ?? '')]);
console.log(`\n${printTable([['éditions × initiatives', ...tailles], ...rows])}`);

/** Builds a site of these editions and measures it. */
async function measure(taille: string): Promise<Mesures> {
  console.log(`▸ ${taille} initiatives …`);
  const [editions = 1, initiatives = 1] = taille.split('x').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    let edition = '';
    const { dist, duration } = await buildCopy(folder, (copy) => {
      edition = replaceEditions(join(copy, 'data'), new Array<number>(editions).fill(initiatives));
    });
    await checkBudgets(dist);
    const { text, context } = readEdition(edition);
    if (text === undefined || !context) throw new Error(`${edition} ne se lit pas`);
    const begin = performance.now();
    parseAnnexe(text, context);
    const lecture = performance.now() - begin;
    const records = JSON.parse(readFileSync(join(edition, 'initiatives.json'), 'utf8')) as InitiativeRecord[];
    const recherche = measureSearch(records, context.communes);
    return new Map([
      ['lecture de la dernière annexe (ms)', lecture.toFixed(0)],
      ['construction (s)', (duration / 1000).toFixed(1)],
      ['recherche, index (ms)', recherche.index.toFixed(1)],
      ['recherche, une frappe, 95e centile (ms)', recherche.p95.toFixed(2)],
      ...[...weighPages(dist)].map(([kind, poids]) => [`poids, ${kind} (ko)`, poids.toFixed(1)] as const),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The very test of the budgets, on that site. */
async function checkBudgets(dist: string): Promise<void> {
  const test = [TOOLS.vitest, 'run', '--project', 'site', 'tests/site/weight.test.ts'];
  const { code, output } = await runNode(test, { capture: true, env: { SITE_DIST: dist } });
  console.log(code === 0 ? '✓ dans les budgets' : `✗ hors budgets\n${output}`);
  if (code !== 0) process.exitCode = 1;
}
