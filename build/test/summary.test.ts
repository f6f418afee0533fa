import { describe, expect, it } from 'vitest';
import { announcedSkips, summarise } from './summary.ts';
import type { FileOutcome } from './summary.ts';

const file = (failed: boolean, ...states: ('passed' | 'failed' | 'skipped' | 'pending')[]): FileOutcome => ({
  name: 'a.test.ts',
  failed,
  tests: states.map((state, index) => ({ name: `test ${index}`, state })),
});

describe('summarise', () => {
  it('counts each test once', () => {
    expect(summarise([file(true, 'passed', 'failed', 'skipped'), file(false, 'passed')], 0)).toMatchObject({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it.each([
    ['a file that cannot be imported', [file(true)], 0],
    ['a beforeAll that throws', [file(true, 'skipped', 'skipped')], 0],
    ['a process that died in a test', [file(false, 'passed', 'pending')], 0],
    ['an error outside any test', [file(false, 'passed')], 1],
  ])('never calls %s a success', (_what, files, unhandled) => {
    expect(summarise(files, unhandled).failed).toBe(1);
  });

  it('groups what was skipped by reason', () => {
    const tests = [
      { name: 'one', state: 'skipped', reason: 'no display' },
      { name: 'two', state: 'skipped', reason: 'no display' },
      { name: 'three', state: 'skipped' },
    ] as const;
    expect(summarise([{ name: 'f', failed: false, tests }], 0).skips).toEqual({
      'no display': ['one', 'two'],
      'no reason given': ['three'],
    });
  });
});

describe('announcedSkips', () => {
  it('reads one reason a line, with either space before the colon', () => {
    expect(announcedSkips('x\nSAUTÉ : pas d’écran\nSAUTÉ\u00a0: pas de disque plein\n')).toEqual([
      'pas d’écran',
      'pas de disque plein',
    ]);
  });
});
