import { afterAll, expect, test } from 'vitest';
import { CopiesAuHasard } from '../../../tests/support/copies-au-hasard.ts';
import { chosenSeed } from '../../../tests/support/random-source.ts';
import { temporaryFolder } from '../../../tests/support/workspace.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const graine = chosenSeed('Travail de trois copies');
/** `npm run reunions` lives them by hundreds. */
const histoires = [0, 1, 2, 3].map((i) => graine + i);

test.each(histoires)(
  'three copies that send each other files and packages never lose, unless somebody decides, what one of them wrote; then all say the same (graine %i)',
  async (seed) => {
    const copies = new CopiesAuHasard(seed, folder);
    try {
      await copies.vivre(30);
      expect(copies.fautes, copies.recit.join('\n')).toEqual([]);
    } finally {
      copies.fermer();
    }
  },
  60_000,
);
