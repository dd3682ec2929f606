import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, TOOLS } from './process.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The parts of Vitest's JSON report that are counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly Assertion[] }[];
}

interface Assertion {
  readonly status?: string;
  readonly ancestorTitles?: readonly string[];
  readonly title?: string;
}

const REPORT = '.cache/vitest.json';

/**
 * Runs the tests of some Vitest projects, letting Vitest's own output through, and counts them. Those that the machine
 * cannot run are named and count neither way.
 */
export async function runVitest(projects: readonly string[]): Promise<Counts> {
  rmSync(join(ROOT, REPORT), { force: true });
  console.log(`▸ Vitest (${projects.join(', ')}) …`);
  const { code } = await runNode([
    TOOLS.vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...projects.map((name) => `--project=${name}`),
  ]);
  const report = readReport();
  for (const line of describeNotRun(report)) console.log(line);
  return countTests(report, code);
}

/**
 * Counts the tests of a run so that none of its failures goes unseen: a file that could not be collected, an error
 * outside any test, no report, or no test at all is one failure each.
 *
 * @param report the report, or undefined when Vitest died before writing it
 * @param code Vitest's exit code
 */
export function countTests(report: VitestReport | undefined, code: number): Counts {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const somethingElse = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: somethingElse ? 1 : failed };
}

/** One line for each group of tests that were left out: « non exécuté », its name, how many. */
export function describeNotRun(report: VitestReport | undefined): string[] {
  const skipped = (report?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo');
  const groups = Map.groupBy(skipped, ({ ancestorTitles, title = '' }) => ancestorTitles?.[0] ?? title);
  return [...groups].map(
    ([name, tests]) => `non exécuté : ${name} (${tests.length} ${tests.length > 1 ? 'tests' : 'test'})`,
  );
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(join(ROOT, REPORT), 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
