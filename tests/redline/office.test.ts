import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosenSeed } from '../support/random-source.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/workspace.ts';
import { pairs } from './drawn.ts';
import { faultsInOffice } from './in-office.ts';
import { officeObstacle } from './libreoffice.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

test('LibreOffice accepts a comparison into its second text, and rejects it into the first', async ({
  skip,
}) => {
  if (officeObstacle !== undefined) return skip(officeObstacle);
  const seed = chosenSeed('comparaisons dans LibreOffice');
  expect(await faultsInOffice(folder.path, fc.sample(pairs, { seed, numRuns: 6 }))).toEqual([]);
});
