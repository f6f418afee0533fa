import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRest } from './rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const megabytesHeld = (): number => process.memoryUsage().heapTotal / 1024 / 1024;

test('a thread that rests gives back what its garbage held, and not before it rests', () => {
  const worked = createRest();
  // What other tests of this process left goes first.
  worked();
  vi.advanceTimersByTime(5000);
  const before = megabytesHeld();
  let garbage: unknown = Array.from({ length: 400_000 }, (_, index) => ({ index, text: `Texte ${index}` }));
  worked();
  expect(garbage).toBeDefined();
  garbage = null;
  vi.advanceTimersByTime(4000);
  worked();
  vi.advanceTimersByTime(4000);
  expect(megabytesHeld() - before).toBeGreaterThan(20);
  vi.advanceTimersByTime(1000);
  expect(megabytesHeld() - before).toBeLessThan(5);
});
