import { configDefaults, defineConfig } from 'vitest/config';
import { projectPath } from './folders.ts';
import { sample } from './test/sample.ts';
import { canHaveScreens } from './test/screens.ts';
import { SummaryReporter } from './test/summary-reporter.ts';

const { leftOut, env } = sample();

export default defineConfig({
  root: projectPath(''),
  test: {
    reporters: ['default', new SummaryReporter()],
    // Processes rather than threads: tests open native modules, change folder, and are killed.
    pool: 'forks',
    // Five megabytes that nothing mocks: Node loads them itself, which takes less in each process than Vite's runner does.
    server: { deps: { external: [/\/shared\/generated\/[a-z-]*validators\.js$/] } },
    maxWorkers: 2,
    // They start the engine, the command line and hosts hundreds of times: half of each start was to compile them (nodejs.org/api/module.html).
    env: { NODE_COMPILE_CACHE: projectPath('node_modules/.cache/compiled'), ...env },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['shared/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          // They change nothing of their process, which serves them all: half of their time was to load what they share.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{main,schemas,build}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // On real files, that nobody cuts the power of.
          setupFiles: 'build/test/in-memory.ts',
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...leftOut],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // What an application is to come to is waited for as long as Playwright waits in the page: a second is short of a pause and a write.
          expect: { poll: { timeout: 10_000 } },
          globalSetup: 'build/test/screens.ts',
          setupFiles: 'build/test/own-screen.ts',
          // Where applications share one screen, its focus and its clipboard: one at once.
          maxWorkers: canHaveScreens() ? 2 : 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
