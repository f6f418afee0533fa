import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { merge, plain, type Choisir } from '../../tests/support/fusions.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { estDevant, troisEtats, type Moment } from '../../tests/support/repliques-historiques.ts';
import { incoherences, travaillee } from '../../tests/support/repliques.ts';
import { stateOf } from '../../tests/support/state-of.ts';

/** The smaller value wins, whoever merges. */
const plusPetit: Choisir = ({ question, notre, leur }) =>
  question === 'memeCode' || JSON.stringify(leur) < JSON.stringify(notre) ? 'leur' : 'notre';

const pairs = [
  [0, 1],
  [1, 2],
  [2, 0],
  [0, 2],
  [1, 0],
] as const;

/** What a copy is once it has taken all that another is. */
function taken(notre: Moment, leur: Moment): Moment {
  const etats = troisEtats(notre, leur);
  if (etats === null) return notre;
  const merged = merge(etats, plusPetit);
  if (!estDevant(leur, notre)) return { etat: merged, avant: [notre, leur] };
  expect(plain(merged)).toEqual(plain(leur.etat));
  return leur;
}

describe('three copies', () => {
  /** Two of three, which of them takes the other, or both at once; and how much each then does. */
  const step = fc.record({
    un: fc.nat(2),
    autre: fc.nat(2),
    ensemble: fc.boolean(),
    edits: fc.nat(4),
  });

  test.prop([fc.integer({ min: 1 }), fc.array(step, { maxLength: 8 })])(
    'merged two by two, in any order, come to say the same',
    (seed, steps) => {
      const random = randomSource(seed);
      const first: Moment = { etat: stateOf(randomReferentiel(random)), avant: [] };
      const work = (moment: Moment, count: number): Moment =>
        count === 0 ? moment : { etat: travaillee(moment.etat, random, count), avant: [moment] };
      const three = [first, first, first].map((moment) => work(moment, 5));
      const meet = (un: number, autre: number, ensemble: boolean, edits: number): void => {
        const [a, b] = [three[un], three[autre]];
        if (a === undefined || b === undefined || un === autre) return;
        const [here, there] = [taken(a, b), taken(b, a)];
        expect(plain(here.etat)).toEqual(plain(there.etat));
        three[un] = work(here, edits);
        if (ensemble) three[autre] = work(there, edits);
      };
      for (const { un, autre, ensemble, edits } of steps) meet(un, autre, ensemble, edits);
      for (const [un, autre] of [...pairs, ...pairs] as const) meet(un, autre, false, 0);
      const [a, b, c] = three.map(({ etat }) => plain(etat));
      expect(b).toEqual(a);
      expect(c).toEqual(a);
      expect(three.flatMap(({ etat }) => incoherences(etat))).toEqual([]);
    },
  );
});
