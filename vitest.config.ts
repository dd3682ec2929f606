import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const SITE = ['tests/site/**/*.test.ts', 'tests/second-edition/build.test.ts'];

// Two projects: `unit` needs nothing built; `site` opens dist/ and drives a browser over it, or builds a site of its own.
export default defineConfig({
  test: {
    // Half as many again as cores: the tests of the built site wait for a browser half of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
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
