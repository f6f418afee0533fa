import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  applied,
  cases,
  drawItem,
  idsUnder,
  itemsOf,
  layout,
  type Case,
} from '../../tests/support/edit-cases.ts';
import { orderedItems } from '../document/ordered-items.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { treeProblems } from '../document/tree.ts';
import { parentOf, type ItemRef } from '../domain/row.ts';
import { isStructural, parentsAllowed } from './places.ts';
import { moveUnder, outermost, placesFor, regroupItems, stepItems } from './regroup.ts';

/** Some siblings, in their order. */
function drawSiblings(given: Case): { readonly items: readonly ItemRef[]; readonly parent: ItemRef } {
  const { entity, row } = drawItem(given);
  const parent = parentOf(entity, row) as ItemRef;
  const siblings = idsUnder(given.state, entity, parent.id);
  const chosen = new Set(given.random.some(siblings, 3));
  const ids = siblings.filter((id) => chosen.has(id) || id === row.id);
  return { items: ids.map((id) => ({ entity, id })), parent };
}

const idsOf = (items: readonly ItemRef[]): readonly string[] => items.map(({ id }) => id);

describe('a step up or down', () => {
  test.prop([cases])('keeps siblings together, in their order, and is undone by its inverse', (given) => {
    const { items, parent } = drawSiblings(given);
    const [first] = items;
    const by = given.random.oneIn(2) ? 1 : -1;
    const next = applied(given.state, stepItems(given.state, items, by));
    const [before, after] = [given.state, next].map((state) =>
      idsUnder(state, first?.entity ?? 'bloc', parent.id),
    );
    expect(after?.toSorted()).toEqual(before?.toSorted());
    expect(after?.filter((id) => idsOf(items).includes(id))).toEqual(idsOf(items));
    expect(layout(next, new Set(before))).toEqual(layout(given.state, new Set(before)));
  });

  test.prop([cases])('of one item changes places with its neighbour, and back again', (given) => {
    const { row: _row, ...item } = drawItem(given);
    const down = applied(given.state, stepItems(given.state, [item], 1));
    const up = applied(down, stepItems(down, [item], -1));
    const isLast = down === given.state || stepItems(given.state, [item], 1).changes.length === 0;
    if (!isLast) expect(layout(up, new Set())).toEqual(layout(given.state, new Set()));
  });
});

test.prop([cases])('items sent elsewhere go to the end there, together, in their order', (given) => {
  const { state, id, random } = given;
  const { items, parent } = drawSiblings(given);
  const [first] = items;
  const places = placesFor(state, id, items);
  expect(idsOf(places)).not.toContain(parent.id);
  if (first === undefined || places.length === 0) return;
  const place = random.pick(places);
  const there = idsUnder(state, first.entity, place.id);
  const next = applied(state, moveUnder(state, items, place));
  expect(idsUnder(next, first.entity, place.id)).toEqual([...there, ...idsOf(items)]);
  expect(treeProblems(assembleReferentiel(next, id))).toEqual([]);
});

test.prop([cases])('items of several kinds have no place to be sent to together', ({ state, id }) => {
  const kinds = [...Map.groupBy(itemsOf(state), ({ entity }) => entity).values()];
  expect(
    placesFor(
      state,
      id,
      kinds.flatMap(([item]) => item ?? []),
    ),
  ).toHaveLength(0);
});

describe('regrouping', () => {
  test.prop([cases])('leaves nothing without what holds it, and loses nothing', (given) => {
    const { state, id, random } = given;
    const { items } = drawSiblings(given);
    const by = random.oneIn(2) ? 1 : -1;
    const next = applied(state, regroupItems(state, id, items, by));
    expect(
      itemsOf(next)
        .map((item) => item.id)
        .toSorted(),
    ).toEqual(
      itemsOf(state)
        .map((item) => item.id)
        .toSorted(),
    );
    for (const { entity, row } of itemsOf(next))
      expect(
        !isStructural(entity) ||
          parentsAllowed(next, entity).some((one) => one.id === parentOf(entity, row)?.id),
      ).toBe(true);
    expect(treeProblems(assembleReferentiel(next, id))).toEqual([]);
  });

  test.prop([cases])('goes to the nearest place: the order of the document stays', (given) => {
    const { state, id } = given;
    const { items } = drawSiblings(given);
    const [first] = items;
    const entity = first?.entity ?? 'bloc';
    const all = (of: typeof state): readonly string[] => orderedItems(of, id, entity).map((row) => row.id);
    const last = items.at(-1);
    const siblings = idsUnder(
      state,
      entity,
      parentOf(entity, state.get(entity)?.get(last?.id ?? '') ?? {})?.id ?? '',
    );
    const isAtEnd = siblings.slice(-items.length).join() === idsOf(items).join();
    const next = applied(state, regroupItems(state, id, items, 1));
    if (isAtEnd) expect(all(next)).toEqual(all(state));
  });
});

describe('what was selected', () => {
  test.prop([cases])('is without what another selected item holds, in the order of the document', (given) => {
    const { state, id, random } = given;
    const chosen = new Set(random.some(itemsOf(state), 6).map((item) => item.id));
    const items = outermost(state, id, chosen);
    const kept = new Set(idsOf(items));
    for (const one of chosen) {
      const item = itemsOf(state).find((row) => row.id === one);
      const above = item === undefined ? null : parentOf(item.entity, item.row);
      if (above !== null && chosen.has(above.id)) expect(kept.has(one)).toBe(false);
    }
    expect(idsOf(items).every((one) => chosen.has(one))).toBe(true);
  });
});
