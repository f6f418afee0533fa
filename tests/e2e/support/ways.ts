import { basename } from 'node:path';
import { expect } from 'vitest';

/** Set by build/test/sample.ts where journeys are sampled. */
const seed = Number(process.env['PARITAIRE_GRAINE_DES_VOIES'] ?? Number.NaN);

/** One of the ways, by a seed and the name of a file: files of one run do not all take the same. */
function drawnFor<T>(ways: readonly T[], file: string, from: number): readonly T[] {
  const number = Buffer.from(basename(file)).reduce((sum, byte) => sum + byte, from);
  return ways.slice(number % ways.length).slice(0, 1);
}

/** In which ways this file makes its journeys: all of them, or the one that the seed of `npm test` draws for it. */
export const waysMade = <T>(ways: readonly T[]): readonly T[] =>
  Number.isNaN(seed) ? ways : drawnFor(ways, expect.getState().testPath ?? '', seed);
