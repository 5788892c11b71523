import { defineConfig } from 'vitest/config';

/** No measure of speed: a test that hangs ends, and one on a machine with much else to do does not. */
const BUSY_MACHINE_MS = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: BUSY_MACHINE_MS,
        },
      },
      {
        test: {
          name: 'unit-dom',
          include: ['test/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout: BUSY_MACHINE_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          // Native modules and real files: a process of its own for each file, so none disturbs another.
          pool: 'forks',
          testTimeout: BUSY_MACHINE_MS,
        },
      },
    ],
  },
});
