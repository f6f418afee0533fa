import { afterAll, describe, expect, test } from 'vitest';
import { chosenSeed, randomSource } from '../support/random-source.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { kill } from './kills.ts';

const random = randomSource(chosenSeed('Coupures'));
const seeds = (count: number): readonly number[] =>
  Array.from({ length: count }, () => random.integer(1, 2 ** 30));
const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('a process killed at a random moment loses no acknowledged gesture, and what it leaves verifies', () => {
  test.each(seeds(8))('while gestures are committed (seed %i)', async (seed) => {
    const outcome = await kill(folder, seed, 'gestures');
    expect(outcome.faults).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(0);
  });

  test.each(seeds(2))('while référentiels are imported (seed %i)', async (seed) => {
    expect((await kill(folder, seed, 'imports')).faults).toEqual([]);
  });

  test.each(seeds(4))('while what comes from another copy is taken in (seed %i)', async (seed) => {
    const outcome = await kill(folder, seed, 'reunions');
    expect(outcome.faults).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(0);
  });
});

test.each(seeds(2))(
  'a creation that is cut leaves nothing under the name, or a whole workspace (seed %i)',
  async (seed) => {
    expect((await kill(folder, seed, 'creations')).faults).toEqual([]);
  },
);

test.each(seeds(3))('a close that is cut leaves no half backup (seed %i)', async (seed) => {
  expect((await kill(folder, seed, 'closings')).faults).toEqual([]);
});
