import { fc } from '@fast-check/vitest';
import { expect } from 'vitest';
import { orderedChildren } from '../../shared/document/rows.ts';
import { entities, entityNames, type EntityName } from '../../shared/domain/entities.ts';
import { inverseChanges } from '../../shared/domain/gesture.ts';
import type { ItemRef, Row, State } from '../../shared/domain/row.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { itemsUnder } from '../../shared/edit/siblings.ts';
import { randomReferentiel } from './random-referentiel.ts';
import { randomSource, type RandomSource } from './random-source.ts';
import { after, stateOf } from './state-of.ts';

export type Item = ItemRef & { readonly row: Row };

export interface Case {
  readonly random: RandomSource;
  readonly id: string;
  readonly state: State;
}

/** A référentiel as rows; in some, siblings share ranks, as a merge can leave them. */
export const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => {
  const random = randomSource(seed);
  const referentiel = randomReferentiel(random);
  const state = stateOf(referentiel);
  if (random.oneIn(3)) {
    for (const [entity, rows] of state)
      for (const [id, row] of rows)
        if (entities[entity].ordered && random.oneIn(3)) rows.set(id, { ...row, rang: 'a0' });
  }
  return { random, id: referentiel.id, state };
});

export function itemsOf(state: State): readonly Item[] {
  return entityNames
    .filter((entity) => entities[entity].ordered)
    .flatMap((entity) =>
      [...(state.get(entity)?.values() ?? [])].map((row) => ({ entity, id: row.id, row })),
    );
}

export function drawItem({ state, random }: Case): Item {
  return random.pick(itemsOf(state));
}

export const idsUnder = (state: State, entity: EntityName, parent: string): readonly string[] =>
  itemsUnder(state, entity, parent).map(({ id }) => id);

/** What stands under what, in order, without one item. */
export function layout(state: State, without: ReadonlySet<string>): unknown {
  return [...orderedChildren(state)]
    .filter(([parent]) => !without.has(parent))
    .flatMap(([parent, lists]) => [...lists].map(([entity, ids]) => [parent, entity, ids] as const))
    .map(([parent, entity, ids]) => `${parent} ${entity}: ${ids.filter((id) => !without.has(id)).join()}`)
    .filter((line) => !line.endsWith(': '))
    .toSorted();
}

/** Applies an edit, and checks that its inverse leads back to the same rows. */
export function applied(state: State, edit: Edit): State {
  const next = after(state, edit.changes);
  expect(after(next, inverseChanges(edit.changes))).toEqual(state);
  return next;
}
