import { afterAll, expect, test } from 'vitest';
import { CopiesAuHasard } from '../../../tests/support/copies-au-hasard.ts';
import { chosenSeed } from '../../../tests/support/random-source.ts';
import { temporaryFolder } from '../../../tests/support/workspace.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Stories in which something was once lost, or passed over, and one that is drawn: `npm run reunions` lives others by hundreds (docs/campagnes.md). */
const histoires = [7001, 9602, 10048, 10971, 40007, chosenSeed('Trois copies')];

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
