import { globSync } from 'node:fs';
import { chosenSeed, randomSource } from '../../tests/support/random-source.ts';
import { projectPath } from '../folders.ts';

/** Of so many files, one is run. */
const ONE_IN = 8;

/** One in eight of these files, rounded up: the same for the same seed. */
export function drawn(files: readonly string[], seed: number): readonly string[] {
  const random = randomSource(seed);
  const taken = new Set<string>();
  while (taken.size < Math.ceil(files.length / ONE_IN)) taken.add(random.pick(files));
  return [...taken];
}

/**
 * Journeys of details, all told, take three times what `npm test` may: it runs some, drawn by a seed that it prints, and leaves these out.
 * `npm run parcours` runs them all, as does any other way to start Vitest.
 */
export function detailsLeftOut(): readonly string[] {
  if (process.env['PARITAIRE_PARCOURS'] !== 'echantillon') return [];
  const files = globSync('tests/e2e/details/*.test.ts', { cwd: projectPath('') }).toSorted();
  const taken = drawn(files, chosenSeed(`Parcours de détail, ${files.length} en tout (npm run parcours)`));
  return files.filter((file) => !taken.includes(file));
}
