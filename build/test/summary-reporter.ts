import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SerializedError, UserConsoleLog } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { announcedSkips, summarise } from './summary.ts';
import type { FileOutcome, Outcome } from './summary.ts';

function outcomeOf(test: TestCase): Outcome {
  const result = test.result();
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  const reason = result.state === 'skipped' ? result.note : undefined;
  return reason === undefined ? { name, state: result.state } : { name, state: result.state, reason };
}

function fileOutcomeOf(module: TestModule): FileOutcome {
  return {
    name: module.relativeModuleId,
    failed: !module.ok(),
    tests: [...module.children.allTests()].map(outcomeOf),
  };
}

/**
 * Writes the run's counts and the reasons of what was skipped to the file named by PARITAIRE_TEST_SUMMARY. Vitest's JSON reporter
 * leaves out the note given to `context.skip`, and counts no file that fails before its first test.
 */
export class SummaryReporter implements Reporter {
  readonly #announced = new Set<string>();

  onUserConsoleLog(log: UserConsoleLog): void {
    for (const reason of announcedSkips(log.content)) this.#announced.add(reason);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const file = process.env['PARITAIRE_TEST_SUMMARY'];
    if (file === undefined) return;
    const summary = summarise(modules.map(fileOutcomeOf), unhandledErrors.length);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...summary, announced: [...this.#announced] }));
  }
}
