import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { incoherences, travaillee } from '../../tests/support/repliques.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import type { State } from '../domain/row.ts';
import { changementsDe } from './changements.ts';
import { sansContexte } from './empechements.ts';
import type { PlanDeFusion, Point, Reponse, Reponses, TroisEtats } from './modele.ts';
import { planifier } from './planifier.ts';

const trois = (base: State, notre: State, leur: State): TroisEtats => ({
  base,
  notre,
  leur,
  sansBase: new Set(),
});

interface Scene {
  readonly base: State;
  readonly un: State;
  readonly autre: State;
}

/** Two people who each worked on a copy. */
const scene = fc.tuple(fc.integer({ min: 1 }), fc.nat(12), fc.nat(12)).map(([seed, unes, autres]): Scene => {
  const random = randomSource(seed);
  const base: State = stateOf(randomReferentiel(random));
  return { base, un: travaillee(base, random, unes), autre: travaillee(base, random, autres) };
});

const repondre = (plan: PlanDeFusion, choisir: (point: Point) => Reponse): Reponses =>
  Object.fromEntries(
    plan.points.filter(({ question }) => question !== null).map((point) => [point.cle, choisir(point)]),
  );

function merge(etats: TroisEtats, choisir: (point: Point) => Reponse): State {
  const plan = planifier(etats, sansContexte);
  return after(etats.notre, changementsDe(etats, plan, repondre(plan, choisir)).changes);
}

const plain = (state: State): unknown =>
  [...state].map(([entity, rows]) => [entity, [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]);

describe('laws', () => {
  test.prop([scene, fc.constantFrom('notre', 'leur')])(
    'the merged state is coherent',
    ({ base, un, autre }, choix) => {
      expect(incoherences(base)).toEqual([]);
      expect(incoherences(merge(trois(base, un, autre), () => ({ choix })))).toEqual([]);
    },
  );

  test.prop([scene])('A into B and B into A with the same answers say the same', ({ base, un, autre }) => {
    const here = merge(trois(base, un, autre), () => ({ choix: 'leur' }));
    const there = merge(trois(base, autre, un), ({ sorte }) => ({
      choix: sorte === 'code' ? 'leur' : 'notre',
    }));
    expect(plain(here)).toEqual(plain(there));
  });
});
