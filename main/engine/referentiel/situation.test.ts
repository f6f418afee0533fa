import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { openExample } from '../../../tests/support/open-example.ts';
import { adoptRandom, importRandom, randomGesture } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { undo } from '../journal/undo.ts';
import { listReferentiels } from './queries.ts';
import { createSituations } from './situation.ts';

describe('where the référentiels stand', () => {
  test.prop([fc.integer({ min: 0, max: 2 ** 31 })], { numRuns: 6 })(
    'is what it would be if nothing had been kept, whatever was done, adopted or undone',
    (seed) => {
      // A file of its own: the same seed draws the same identifiers.
      const example = openExample();
      const { session } = example;
      const { db } = session.workspace;
      const random = randomSource(seed);
      const situations = createSituations();
      const doings = [randomGesture, randomGesture, randomGesture, importRandom, adoptRandom];
      for (let gesture = 0; gesture < 12; gesture++) {
        const doing = random.pick(doings);
        situations.follow(doing(session, random));
        if (doing !== adoptRandom && random.oneIn(4)) situations.follow(undo(session));
        for (const { id } of listReferentiels(db))
          expect(situations.of(db, id)).toEqual(createSituations().of(db, id));
      }
      example.close();
    },
  );
});
