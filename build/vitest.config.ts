import { defineConfig } from 'vitest/config';
import { projectPath } from './folders.ts';
import { SummaryReporter } from './test/summary-reporter.ts';

/** They start processes without a window of the system’s (a headless browser has its own keyboard and clipboard): two at once. */
const processes = [
  'tests/{crash,support}/**/*.test.ts',
  'tests/e2e/{annuaire,beginning,controles,cqpi,drafting-table,evaluer,fiche-fields,grille-niveaux,grilles}.test.ts',
  'tests/e2e/{history-loopback,journey-browser,main-job,organismes-cli,organismes-importer,outline-keys}.test.ts',
  'tests/e2e/{search-loopback,small-window,table-signs,window-loopback}.test.ts',
];

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
          // Applications share one screen, its focus and its clipboard: one at once.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
