import { expect, test } from 'vitest';
import { countTests } from '../../scripts/shared/vitest-report.ts';

test.each([
  ['what passed', { numPassedTests: 3, numFailedTests: 0 }, 0, { passed: 3, failed: 0 }],
  ['what failed', { numPassedTests: 3, numFailedTests: 2 }, 1, { passed: 3, failed: 2 }],
  [
    'a file that did not load, or an error outside any test',
    { numPassedTests: 3, numFailedTests: 0 },
    1,
    { passed: 3, failed: 1 },
  ],
  ['a crash of Vitest, which leaves no report', undefined, 0, { passed: 0, failed: 1 }],
  ['a run without a test as a failure', { numPassedTests: 0, numFailedTests: 0 }, 0, { passed: 0, failed: 1 }],
])('counts %s', (_what, report, code, counts) => {
  expect(countTests(report, code)).toEqual(counts);
});
