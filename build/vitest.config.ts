import { defineConfig } from 'vitest/config';
import { projectPath } from './folders.ts';
import { SummaryReporter } from './test/summary-reporter.ts';

/** They start processes without a window: two at once. */
const processes = ['tests/{crash,support}/**/*.test.ts', 'tests/e2e/main-job.test.ts'];

export default defineConfig({
  root: projectPath(''),
  test: {
    reporters: ['default', new SummaryReporter()],
    // Processes rather than threads: tests open native modules, change folder, and are killed.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,main,schemas,build}/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: processes,
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/**/*.test.ts'],
          exclude: processes,
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file starts browsers or applications: two at once on two cores would measure the scheduler.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
