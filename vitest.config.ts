import { defineConfig } from 'vitest/config';

const SITE = ['tests/site/**/*.test.ts', 'tests/second-edition/build.test.ts'];

// Two projects: `unit` needs nothing built; `site` opens dist/ and drives a browser over it, or builds a site of its own.
export default defineConfig({
  test: {
    // By default Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
    // What one file loads the next one finds loaded: no test changes a module that it imports.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: SITE,
          // A change is refused for what it does, not for the luck of a draw: FC_SEED=$RANDOM explores.
          setupFiles: ['tests/support/fast-check-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['tests/support/site-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
