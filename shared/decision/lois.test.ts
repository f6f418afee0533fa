import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presenceExemple, regleExemple } from '../../tests/support/seance-exemple.ts';
import type { Presence, RegleDecision } from '../generated/document.ts';
import { evaluer } from './evaluer.ts';
import { colleges, type College, type Deliberation, type Votes } from './modele.ts';
import { siegeDe } from './voix.ts';

const autre = (college: College): College => (college === 'employeurs' ? 'salaries' : 'employeurs');

const regles: fc.Arbitrary<RegleDecision> = fc
  .record({
    quorumPresents: fc.nat(2),
    quorumPouvoirs: fc.boolean(),
    majorite: fc.constantFrom('absolue' as const, 'par_college' as const, 'double' as const),
    base: fc.constantFrom('presents' as const, 'exprimes' as const),
    poids: fc.constantFrom('egal' as const, 'voix' as const),
  })
  .map(regleExemple);

const presences: fc.Arbitrary<readonly Presence[]> = fc
  .array(
    fc.record({
      college: fc.constantFrom(...colleges),
      voix: fc.integer({ min: 1, max: 4 }),
      etat: fc.constantFrom('present' as const, 'represente' as const, 'absent' as const),
    }),
    { maxLength: 8 },
  )
  .map((faites) => faites.map((faite, i) => presenceExemple(`O${i}`, faite)));

/** Votes that those who are there may cast, and no more. */
const votesParmi = (places: readonly Presence[]): fc.Arbitrary<Votes> => {
  const college = (nom: College) => {
    const { voix } = siegeDe(places, nom);
    return fc.tuple(fc.nat(voix), fc.nat(voix)).map(([a, b]) => {
      const [moins, plus] = a < b ? [a, b] : [b, a];
      return { pour: moins, contre: plus - moins, abstention: voix - plus };
    });
  };
  return fc.record({ employeurs: college('employeurs'), salaries: college('salaries') });
};

const deliberations: fc.Arbitrary<Deliberation & { readonly votes: Votes }> = presences.chain((places) =>
  fc.record({
    date: fc.constant('2026-02-09'),
    regle: regles,
    presences: fc.constant(places),
    votes: votesParmi(places),
  }),
);

const resultat = (deliberation: Deliberation): string => evaluer(deliberation).resultat;

test('one vote more for never undoes an adoption', () => {
  fc.assert(
    fc.property(deliberations, fc.constantFrom(...colleges), (deliberation, college) => {
      const { votes } = deliberation;
      const { pour, contre, abstention } = votes[college];
      const passe = contre > 0 ? { contre: contre - 1, abstention } : { contre, abstention: abstention - 1 };
      fc.pre(passe.abstention >= 0);
      const mieux = { ...votes, [college]: { pour: pour + 1, ...passe } };
      fc.pre(resultat(deliberation) === 'adopte');
      expect(resultat({ ...deliberation, votes: mieux })).toBe('adopte');
    }),
  );
});

test('neither collège is favoured: exchanged, they decide the same', () => {
  fc.assert(
    fc.property(deliberations, (deliberation) => {
      const { votes } = deliberation;
      const echangee = {
        ...deliberation,
        presences: deliberation.presences.map((one) => ({ ...one, college: autre(one.college) })),
        votes: { employeurs: votes.salaries, salaries: votes.employeurs },
      };
      expect(resultat(echangee)).toBe(resultat(deliberation));
    }),
  );
});

test('of equal weight, a collège that has more votes does not count for more', () => {
  const fois = (college: College, k: number, deliberation: Deliberation & { votes: Votes }): Deliberation => {
    const { pour, contre, abstention } = deliberation.votes[college];
    return {
      ...deliberation,
      presences: deliberation.presences.map((one) =>
        one.college === college ? { ...one, voix: one.voix * k } : one,
      ),
      votes: {
        ...deliberation.votes,
        [college]: { pour: pour * k, contre: contre * k, abstention: abstention * k },
      },
    };
  };
  fc.assert(
    fc.property(
      deliberations,
      fc.constantFrom(...colleges),
      fc.integer({ min: 2, max: 9 }),
      (deliberation, college, k) => {
        const egale = { ...deliberation, regle: { ...deliberation.regle, poids: 'egal' as const } };
        expect(resultat(fois(college, k, egale))).toBe(resultat(egale));
      },
    ),
  );
});

test('what is adopted in each collège is adopted by a double majority, and what is so by an absolute one of equal weight', () => {
  fc.assert(
    fc.property(deliberations, (deliberation) => {
      const par = (majorite: RegleDecision['majorite']): boolean =>
        resultat({ ...deliberation, regle: { ...deliberation.regle, majorite } }) === 'adopte';
      const [college, double, absolue] = [par('par_college'), par('double'), par('absolue')];
      expect([!college || double, !double || absolue]).toEqual([true, true]);
    }),
  );
});

test('nothing is adopted without the quorum, nor without a vote for', () => {
  fc.assert(
    fc.property(deliberations, (deliberation) => {
      const { resultat: conclu, sansQuorum } = evaluer(deliberation);
      expect(conclu === 'quorum').toBe(sansQuorum.length > 0);
      const pour = deliberation.votes.employeurs.pour + deliberation.votes.salaries.pour;
      expect(pour === 0 && conclu === 'adopte').toBe(false);
    }),
  );
});
