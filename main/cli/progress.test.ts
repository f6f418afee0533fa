import { expect, it } from 'vitest';
import { UsageError, parse } from './arguments.ts';
import { progressOn } from './progress.ts';

it('how far a command has come is said once a percent, on a line that goes away', () => {
  const written: string[] = [];
  const progress = progressOn((text) => written.push(text));
  progress.clear();
  for (const done of [0, 1, 2, 199, 200]) progress.tell(done, 200);
  progress.clear();
  progress.clear();
  const line = '\r\u001b[K';
  expect(written).toEqual([...['0', '1', '99', '100'].map((percent) => `${line}${percent}\u00a0%`), line]);
});

it('a gesture is signed by somebody', () => {
  for (const nom of [' ', '\u2060']) expect(() => parse(['--auteur', nom], [], {})).toThrow(UsageError);
  expect(parse(['--auteur', 'Jeanne Essai'], [], {}).auteur).toBe('Jeanne Essai');
});
