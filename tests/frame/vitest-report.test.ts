import { describe, expect, test } from 'vitest';
import { countTests, type VitestReport } from '../../scripts/frame/vitest-report.ts';

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
