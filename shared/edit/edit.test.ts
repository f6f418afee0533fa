import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  applied,
  cases,
  drawItem,
  idsUnder,
  itemsOf,
  layout,
  type Item,
} from '../../tests/support/edit-cases.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { treeProblems } from '../document/tree.ts';
import { entityNames } from '../domain/entities.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import { addItem, changeItem, moveItem } from './items.ts';
import { newReferentiel, voieCodes } from './new-referentiel.ts';
import { childrenAllowed, parentsAllowed } from './places.ts';
import { removeItem, removeReferentiel } from './removal.ts';
import { findItem } from './siblings.ts';

describe('adding', () => {
  test.prop([cases])('puts a blank item where it was asked for, and moves nothing else', (given) => {
    const { state, random, id } = given;
    const places = [{ entity: 'referentiel' as const, id }, ...itemsOf(state)].flatMap((parent) =>
      childrenAllowed(state, parent).map((entity) => ({ parent, entity })),
    );
    const { parent, entity } = random.pick(places);
    const siblings = idsUnder(state, entity, parent.id);
    const index = random.integer(0, siblings.length);
    const item = { entity, id: random.id() };
    const next = applied(state, addItem(state, item, parent, index));
    expect(idsUnder(next, entity, parent.id)).toEqual(siblings.toSpliced(index, 0, item.id));
    expect(layout(next, new Set([item.id]))).toEqual(layout(state, new Set()));
  });

  test.prop([cases])('changes one row where ranks are not shared', (given) => {
    const item = drawItem(given);
    const state = stateOf(assembleReferentiel(given.state, given.id));
    const parent = parentOf(item.entity, item.row) ?? { entity: 'referentiel', id: given.id };
    const added = { entity: item.entity, id: given.random.id() };
    expect(addItem(state, added, parent, 0).changes).toHaveLength(1);
    expect(moveItem(state, item, parent, 0).changes.length).toBeLessThanOrEqual(1);
  });
});

describe('moving', () => {
  test.prop([cases])('puts an item where it was asked for, and moves nothing else', (given) => {
    const { state, random } = given;
    const item = drawItem(given);
    const parent = random.pick(parentsAllowed(state, item.entity));
    const others = idsUnder(state, item.entity, parent.id).filter((id) => id !== item.id);
    const index = random.integer(0, others.length);
    const edit = moveItem(state, item, parent, index);
    const next = applied(state, edit);
    expect(idsUnder(next, item.entity, parent.id)).toEqual(others.toSpliced(index, 0, item.id));
    expect(layout(next, new Set([item.id]))).toEqual(layout(state, new Set([item.id])));
    expect(edit.changes.every(({ entity }) => entity === item.entity)).toBe(true);
  });

  test.prop([cases])('to where it stands is nothing', (given) => {
    const { state } = given;
    const { row, ...item } = drawItem(given);
    const parent = parentOf(item.entity, row) as ItemRef;
    const index = idsUnder(state, item.entity, parent.id).indexOf(item.id);
    expect(moveItem(state, item, parent, index).changes).toEqual([]);
  });

  test('under what cannot hold it is refused', () => {
    const referentiel = randomReferentiel(randomSource(1));
    const state = stateOf(referentiel);
    const activite = { entity: 'activite', id: referentiel.activites[0]?.id ?? '' } as const;
    expect(() => moveItem(state, activite, activite, 0)).toThrow('cannot stand under');
  });
});

describe('removing', () => {
  test.prop([cases])('takes away an item, all it holds and every link to it, and nothing else', (given) => {
    const { state, id } = given;
    const { row: _row, ...item } = drawItem(given);
    const edit = removeItem(state, item);
    const next = applied(state, edit);
    const gone = new Set(edit.changes.filter((change) => change.after === null).map((change) => change.id));
    expect(gone.has(item.id)).toBe(true);
    expect(layout(next, new Set())).toEqual(layout(state, gone));
    expect(treeProblems(assembleReferentiel(next, id))).toEqual([]);
    for (const one of gone) {
      const { entity, row } = findItem(state, one) as Item;
      expect(one === item.id || gone.has(parentOf(entity, row)?.id ?? '')).toBe(true);
    }
  });

  test.prop([cases])('a référentiel leaves no row', ({ state, id }) => {
    const next = applied(state, removeReferentiel(state, id));
    expect(itemsOf(next)).toEqual([]);
    expect(findItem(next, id)).toBeNull();
  });
});

describe('changing', () => {
  const bloc: Row = { id: randomSource(3).id(), code: null, type: 'optionnel', intitule: 'Entretenir' };
  const item = { entity: 'bloc', id: bloc.id } as const;

  test('holds only what differs', () => {
    const { changes, op } = changeItem(item, bloc, { intitule: 'Autre', type: bloc['type'] ?? null });
    expect(op).toBe('item.changed');
    expect(changes).toEqual([
      { ...item, before: { intitule: bloc['intitule'] }, after: { intitule: 'Autre' } },
    ]);
    expect(changeItem(item, bloc, { intitule: bloc['intitule'] ?? null }).changes).toEqual([]);
  });

  test('an emptied text that may be absent is absent, one that may not stays empty', () => {
    const coded = { ...bloc, code: 'BC01' };
    expect(changeItem(item, coded, { code: '' }).changes[0]?.after).toEqual({ code: null });
    expect(changeItem(item, bloc, { intitule: '' }).changes[0]?.after).toEqual({ intitule: '' });
    const voie = { entity: 'voieAcces', id: bloc.id } as const;
    const seen = { id: bloc.id, jury: { composition: 'Deux personnes' } };
    expect(changeItem(voie, seen, { jury: {} })).toEqual({
      op: 'referentiel.changed',
      changes: [{ ...voie, before: { jury: seen.jury }, after: { jury: null } }],
    });
  });
});

test('a new référentiel has its six voies d’accès, closed and in order', () => {
  const random = randomSource(5);
  const id = random.id();
  const { op, changes } = newReferentiel(id, () => random.id(), {
    intitule: 'Agent de propreté',
    nature: 'CQP',
    registre: 'aucun',
  });
  expect(op).toBe('referentiel.created');
  const made = assembleReferentiel(after(new Map(entityNames.map((name) => [name, new Map()])), changes), id);
  expect(made.intitule).toBe('Agent de propreté');
  expect(made.voiesAcces.map(({ code, actif }) => [code, actif])).toEqual(
    voieCodes.map((code) => [code, false]),
  );
});
