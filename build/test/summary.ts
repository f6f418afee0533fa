/** What one test came to, as far as the final summary cares. */
export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending';
  readonly reason?: string;
}

/** What a file came to: it can fail as a whole, with no test of its own failing (import, beforeAll). */
export interface FileOutcome {
  readonly name: string;
  readonly failed: boolean;
  readonly tests: readonly Outcome[];
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Reason → names of the tests that did not run. */
  readonly skips: Readonly<Record<string, readonly string[]>>;
}

const NO_REASON = 'no reason given';

/** Counts a run. A file or an unhandled error that fails without a failing test counts as one failure, never as none. */
export function summarise(files: readonly FileOutcome[], unhandledErrors: number): Summary {
  const tests = files.flatMap((file) => file.tests);
  const count = (state: Outcome['state']): number => tests.filter((test) => test.state === state).length;
  const brokenFiles = files.filter(
    (file) => file.failed && file.tests.every((test) => test.state !== 'failed'),
  );
  const skips: Record<string, string[]> = {};
  for (const test of tests) {
    if (test.state !== 'skipped') continue;
    const reason = test.reason ?? NO_REASON;
    (skips[reason] ??= []).push(test.name);
  }
  return {
    passed: count('passed'),
    // A test that never ended was cut off with its process.
    failed: count('failed') + count('pending') + brokenFiles.length + unhandledErrors,
    skipped: count('skipped'),
    skips,
  };
}

/** The reasons that tests announce themselves, one a line: `SAUTÉ : …`. */
export function announcedSkips(output: string): string[] {
  return [...output.matchAll(/^SAUTÉ\s*:\s*(.+)$/gmu)].map(([, reason]) => (reason ?? '').trim());
}
