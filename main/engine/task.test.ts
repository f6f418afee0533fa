import { expect, test } from 'vitest';
import { counting, type Task } from './task.ts';

/** A task that is given up once it has told that so much is done. */
function givenUpAt(limit: number): { readonly task: Task; readonly told: number[] } {
  const told: number[] = [];
  const task: Task = {
    progress: (done) => void told.push(done),
    cancelled: () => (told.at(-1) ?? 0) >= limit,
  };
  return { task, told };
}

test('a long operation tells now and then how far it has come, and stops once it is given up', () => {
  const { task, told } = givenUpAt(4000);
  const step = counting(task, 10_000);
  const all = (): void => {
    for (let i = 0; i < 10_000; i++) step();
  };
  expect(all).toThrow(expect.objectContaining({ code: 'CANCELLED' }) as Error);
  expect(told).toEqual([2000, 4000]);
});
