/**
 * `npm test`: everything that must hold before a change is proposed. `npm run test:site` (argument `site`) keeps to the
 * builds and the tests of the built site. The last line is always `N passed, N failed`.
 */
import { BASE_BUILD } from './shared/builds.ts';
import { runNode, TOOLS } from './shared/process.ts';
import { runVitest } from './shared/vitest-report.ts';

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

// The caller's own SITE_URL and BASE_PATH must not change what is tested.
const LOCAL = { SITE_URL: '', BASE_PATH: '' };

const BUILDS: readonly Step[] = [
  { name: 'construction du site', args: [TOOLS.astro, 'build'], env: LOCAL },
  {
    name: `construction sous ${BASE_BUILD.base}`,
    args: [TOOLS.astro, 'build', '--outDir', BASE_BUILD.folder],
    env: { ...LOCAL, BASE_PATH: BASE_BUILD.base },
  },
];
// Types come first in the lane of the builds: all three write in .astro/.
const TYPES_AND_BUILDS: readonly Step[] = [{ name: 'types (astro check)', args: [TOOLS.astro, 'check'] }, ...BUILDS];
const CHECKS: readonly Step[] = [
  { name: 'données à jour (data:check)', args: ['scripts/build-data.ts', '--check'] },
  { name: 'référentiel à jour', args: ['scripts/build-referentiel.ts', '--check'] },
  { name: 'polices à jour', args: ['scripts/build-fonts.ts', '--check'] },
  { name: 'ESLint', args: [TOOLS.eslint, '.'] },
  { name: 'exports, fichiers et dépendances utiles (knip)', args: [TOOLS.knip] },
  { name: 'Prettier', args: [TOOLS.prettier, '--check', '.'] },
];

const started = Date.now();
const siteOnly = process.argv[2] === 'site';

// Two lanes for two cores.
const lanes = siteOnly ? [BUILDS] : [TYPES_AND_BUILDS, CHECKS];
const failures = (await Promise.all(lanes.map(runLane))).flat();
const isBuilt = !failures.some((step) => BUILDS.includes(step));
const projects = [...(siteOnly ? [] : ['unit']), ...(isBuilt ? ['site', 'engines'] : [])];
if (!isBuilt) console.log('Le site n’est pas construit : ses tests ne sont pas lancés.');
const tests = projects.length > 0 ? await runVitest(projects) : { passed: 0, failed: 0 };

const passed = lanes.flat().length - failures.length + tests.passed;
const failed = failures.length + tests.failed;
console.log(`\nDurée : ${seconds(started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs steps one after the other, whatever their fate. Returns those that failed. */
async function runLane(steps: readonly Step[]): Promise<Step[]> {
  const failing: Step[] = [];
  for (const step of steps) if (!(await succeeds(step))) failing.push(step);
  return failing;
}

async function succeeds({ name, args, env = {} }: Step): Promise<boolean> {
  const begin = Date.now();
  console.log(`▸ ${name} …`);
  const { code, output } = await runNode(args, { capture: true, env });
  if (code === 0) console.log(`✓ ${name} (${seconds(begin)})`);
  else console.log(`✗ ${name} (${seconds(begin)}, code ${code})\n${output}`);
  return code === 0;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
