import { describe, expect, test } from 'vitest';
import { countTests, describeNotRun, type VitestReport } from '../../scripts/frame/vitest-report.ts';

const report = (changes: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
  ...changes,
});

describe('countTests', () => {
  test('counts what passed', () => {
    expect(countTests(report(), 0)).toEqual({ passed: 3, failed: 0 });
  });

  test('counts what failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [{}] }];
    expect(countTests(report({ numFailedTests: 2, testResults }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  test('calls a crash of Vitest, which leaves no report, a failure', () => {
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a file that could not be collected', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(report({ testResults }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts an error outside any test', () => {
    expect(countTests(report(), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('calls a run without a test a failure', () => {
    expect(countTests(report({ numPassedTests: 0, testResults: [] }), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tests that the machine cannot run', () => {
  const skipped = (title: string): object => ({ status: 'skipped', ancestorTitles: ['nginx', 'under /'], title });
  const assertionResults = [{ status: 'passed', title: 'a' }, skipped('b'), skipped('c')];
  const run = report({ testResults: [{ status: 'passed', assertionResults }] });

  test('are said not to have been run, by group', () => {
    expect(describeNotRun(run)).toEqual(['non exécuté : nginx (2 tests)']);
  });

  test('count neither way', () => {
    expect(countTests(run, 0)).toEqual({ passed: 3, failed: 0 });
  });
});
