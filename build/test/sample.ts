import { globSync } from 'node:fs';
import { chosenSeed, randomSource } from '../../tests/support/random-source.ts';
import { projectPath } from '../folders.ts';

/** Of so many files, one is run. */
const ONE_IN = 16;

/** One in sixteen of these files, rounded up: the same for the same seed. */
export function drawn(files: readonly string[], seed: number): readonly string[] {
  const random = randomSource(seed);
  const taken = new Set<string>();
  while (taken.size < Math.ceil(files.length / ONE_IN)) taken.add(random.pick(files));
  return [...taken];
}

/** What a run leaves out, and what tells its tests so. */
interface Sample {
  readonly leftOut: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Journeys, all told, take four times what `npm test` may: it runs some of those of details, and makes the others in one of their ways (a
 * browser or Electron, the mouse or the keyboard; tests/e2e/support/ways.ts), drawn by a seed that it prints. `npm run parcours` makes them
 * all, as does any other way to start Vitest.
 */
export function sample(): Sample {
  if (process.env['PARITAIRE_PARCOURS'] !== 'echantillon') return { leftOut: [], env: {} };
  const files = globSync('tests/e2e/details/*.test.ts', { cwd: projectPath('') }).toSorted();
  const seed = chosenSeed(`Parcours, en partie (npm run parcours les fait tous)`);
  const taken = drawn(files, seed);
  return {
    leftOut: files.filter((file) => !taken.includes(file)),
    env: { PARITAIRE_GRAINE_DES_VOIES: String(seed) },
  };
}
