import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { build, flatten, treeProblems } from '../../shared/document/tree.ts';
import { schemaErrors } from '../fixtures/fiches/support.ts';
import { largeSize, randomReferentiel, referentiels } from './random-referentiel.ts';
import { randomSource } from './random-source.ts';

test.prop([referentiels()])(
  'random référentiels are what the schema accepts and hold no broken link',
  (referentiel) => {
    expect(schemaErrors(referentiel)).toEqual([]);
    expect(treeProblems(referentiel)).toEqual([]);
    expect(build(flatten(referentiel))).toEqual(referentiel);
  },
);

test('a seed gives one référentiel', () => {
  expect(randomReferentiel(randomSource(7), largeSize)).toEqual(
    randomReferentiel(randomSource(7), largeSize),
  );
  expect(randomReferentiel(randomSource(7))).not.toEqual(randomReferentiel(randomSource(8)));
});
