/**
 * `npm run bench` tells how the site grows: invented editions of more and more initiatives, then ten editions, are parsed,
 * built and weighed in temporary copies. Arguments: the sizes to try instead of the usual ones.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Initiative } from '../src/domain/schema.ts';
import { parseAnnexe } from './annexe/parse.ts';
import { replaceEditions } from './bench/editions.ts';
import { weighPages } from './bench/poids.ts';
import { type CoutDeRecherche, measureSearch } from './bench/recherche.ts';
import { readEdition } from './edition-files.ts';
import { buildCopy } from './frame/copy.ts';
import { runNode, TOOLS } from './frame/process.ts';

interface Mesure {
  readonly nom: string;
  /** Milliseconds to parse the latest annex. */
  readonly lecture: number;
  readonly pages: number;
  /** Milliseconds of the whole build. */
  readonly construction: number;
  readonly recherche: CoutDeRecherche;
  readonly poids: ReadonlyMap<string, number>;
}

const TAILLES = [59, 250, 500, 1000];
const EDITIONS = 10;
/** How much more a page may cost in the largest edition than in the smallest. */
const PENTE_MAX = 1.5;

const asked = process.argv.slice(2).map(Number).filter(Number.isSafeInteger);
const [smallest = 59, ...larger] = (asked.length > 0 ? asked : TAILLES).toSorted((a, b) => a - b);
const alone: Mesure[] = [];
for (const taille of [smallest, ...larger]) alone.push(await measure(`1 × ${taille}`, [taille]));
const many = await measure(
  `${EDITIONS} × ${smallest}`,
  Array.from({ length: EDITIONS }, () => smallest),
  true,
);
printMesures([...alone, many]);
printPente(alone);

/** Builds a site of these editions and measures it; `budgets` holds it to the budgets of the tests. */
async function measure(nom: string, tailles: readonly number[], budgets = false): Promise<Mesure> {
  console.log(`▸ ${nom} initiatives …`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    let edition = '';
    const { dist, durations } = await buildCopy(folder, (copy) => {
      edition = replaceEditions(join(copy, 'data'), tailles);
    });
    const { text, context } = readEdition(edition);
    if (text === undefined || !context) throw new Error(`${edition} ne se lit pas`);
    const begin = performance.now();
    parseAnnexe(text, context);
    const lecture = performance.now() - begin;
    const initiatives = JSON.parse(readFileSync(join(edition, 'initiatives.json'), 'utf8')) as Initiative[];
    const recherche = measureSearch(initiatives, context.communes);
    const mesure = { nom, lecture, recherche, construction: durations.build, ...weighPages(dist) };
    if (budgets) await checkBudgets(nom, dist);
    return mesure;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The very test of the budgets, on that site. */
async function checkBudgets(nom: string, dist: string): Promise<void> {
  const test = [TOOLS.vitest, 'run', '--project', 'site', 'tests/site/weight.test.ts'];
  const { code, output } = await runNode(test, { capture: true, env: { SITE_DIST: dist } });
  console.log(code === 0 ? `✓ ${nom} : dans les budgets` : `✗ ${nom} : hors budgets\n${output}`);
  if (code !== 0) process.exitCode = 1;
}

function printMesures(mesures: readonly Mesure[]): void {
  const genres = [...new Set(mesures.flatMap(({ poids }) => [...poids.keys()]))];
  const rows: readonly (readonly [label: string, show: (mesure: Mesure) => string])[] = [
    ['lecture de l’annexe la plus récente (ms)', ({ lecture }) => lecture.toFixed(0)],
    ['pages', ({ pages }) => String(pages)],
    ['construction (s)', ({ construction }) => (construction / 1000).toFixed(1)],
    ['construction par page (ms)', ({ construction, pages }) => (construction / pages).toFixed(1)],
    ['recherche, index (ms)', ({ recherche }) => recherche.index.toFixed(1)],
    ['recherche, une frappe, médiane (ms)', ({ recherche }) => recherche.p50.toFixed(2)],
    ['recherche, une frappe, 95e centile (ms)', ({ recherche }) => recherche.p95.toFixed(2)],
    ...genres.map(
      (genre) => [`poids, ${genre} (ko)`, ({ poids }: Mesure) => poids.get(genre)?.toFixed(1) ?? ''] as const,
    ),
  ];
  const line = (label: string, cells: readonly string[]): string =>
    label.padEnd(44) + cells.map((cell) => cell.padStart(10)).join('');
  console.log(
    `\n${line(
      'éditions × initiatives',
      mesures.map(({ nom }) => nom),
    )}`,
  );
  for (const [label, show] of rows) console.log(line(label, mesures.map(show)));
}

/** What a page costs in the largest edition against the smallest: the same when the build grows linearly. */
function printPente(mesures: readonly Mesure[]): void {
  const [first = NaN, ...others] = mesures.map(({ construction, pages }) => construction / pages);
  const last = others.at(-1);
  if (last === undefined) return;
  const isLinear = last / first <= PENTE_MAX;
  const said = `une page coûte ${first.toFixed(1)} ms dans la plus petite édition, ${last.toFixed(1)} ms dans la plus grande`;
  console.log(`\n${isLinear ? '✓ linéaire' : '✗ plus que linéaire'} : ${said}`);
  if (!isLinear) process.exitCode = 1;
}
