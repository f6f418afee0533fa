import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskProgress } from '../../shared/contract/window.ts';
import type { CallOptions } from '../engine/client.ts';
import { createTasks } from './tasks.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const steps = async ({ onProgress }: CallOptions): Promise<void> => {
  for (let done = 1; done <= 1000; done += 1) {
    onProgress?.(done, 1000, null);
    await vi.advanceTimersByTimeAsync(1);
  }
};

describe('a tracked task', () => {
  it('tells its first step, its last, and ten a second between', async () => {
    const told: TaskProgress[] = [];
    await createTasks((progress) => told.push(progress)).run('a', steps);
    expect(told[0]).toEqual({ task: 'a', done: 1, total: 1000, phase: null });
    expect(told.at(-1)).toEqual({ task: 'a', done: 1000, total: 1000, phase: null });
    expect(told).toHaveLength(11);
  });

  it('is given up by its name, alone', async () => {
    const tasks = createTasks(() => undefined);
    const aborted = (task: string) =>
      tasks.run(task, async ({ signal }) => {
        await Promise.resolve();
        return signal?.aborted;
      });
    const [a, b] = [aborted('a'), aborted('b')];
    tasks.cancel('a');
    tasks.cancel('rien');
    expect([await a, await b]).toEqual([true, false]);
  });

  it('is given up with all the others when its window goes', async () => {
    const tasks = createTasks(() => undefined);
    const given = tasks.run('a', async ({ signal }) => {
      await Promise.resolve();
      return signal?.aborted;
    });
    tasks.cancelAll();
    expect(await given).toBe(true);
  });
});
