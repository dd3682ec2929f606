import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SITE = ['tests/site/**/*.test.ts', 'tests/second-edition/build.test.ts'];
const ENGINES = ['tests/engines/**/*.test.ts'];

/** Short files of long tests. */
const LONGEST = ['tests/engines/engines.test.ts', 'tests/site/browser.test.ts', 'tests/annexe/robustness.test.ts'];

/**
 * Starts the longest files first, lest a run ends on one of them with half of the machine at rest. Vitest does so by
 * itself once it has seen how long each takes; the first time it goes by the size of the files.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// `unit` needs nothing built; `site` opens dist/ and drives a browser over it, or builds a site of its own; `engines` drives
// the other engines over it, where they are installed.
export default defineConfig({
  test: {
    // By default Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
    // What one file loads the next one finds loaded: no test changes a module that it imports.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...SITE, ...ENGINES],
          // A change is refused for what it does, not for the luck of a draw: FC_SEED=$RANDOM explores.
          setupFiles: ['tests/support/fast-check-setup.ts', 'tests/support/temp-folders-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['tests/support/site-setup.ts'],
          setupFiles: ['tests/support/temp-folders-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ENGINES,
          globalSetup: ['tests/support/site-setup.ts'],
          setupFiles: ['tests/support/temp-folders-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
