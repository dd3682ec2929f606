import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, TOOLS } from './process.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What is counted of Vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

const REPORT = '.cache/vitest.json';

/** Runs the tests of some Vitest projects, letting Vitest's own output through, and counts them. */
export async function runVitest(projects: readonly string[]): Promise<Counts> {
  rmSync(join(ROOT, REPORT), { force: true });
  console.log(`▸ Vitest (${projects.join(', ')}) …`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { code } = await runNode([TOOLS.vitest, 'run', ...reporters, ...projects.map((name) => `--project=${name}`)]);
  return countTests(readReport(), code);
}

/**
 * Counts the tests of a run so that none of its failures goes unseen. That a file did not load, or an error came outside
 * any test, Vitest says by its exit code alone: without a failed test it is one failure, as is a run without a test.
 *
 * @param report the report, or undefined when Vitest died before writing it
 * @param code Vitest's exit code
 */
export function countTests(report: VitestReport | undefined, code: number): Counts {
  const { numPassedTests: passed, numFailedTests: failed } = report ?? { numPassedTests: 0, numFailedTests: 0 };
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(join(ROOT, REPORT), 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
