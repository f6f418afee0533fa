import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applied, cases, drawItem, idsUnder, itemsOf } from '../../tests/support/edit-cases.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { treeProblems } from '../document/tree.ts';
import { parentOf } from '../domain/row.ts';
import { dropItems } from './drop.ts';

describe('items let go on another', () => {
  test.prop([cases])('stand beside it, or under it, or do not move', (given) => {
    const { state, id, random } = given;
    const item = drawItem(given);
    const target = random.pick(itemsOf(state));
    const isAfter = random.oneIn(2);
    const edit = dropItems(state, [item], target.id, isAfter);
    if (edit === null) return;
    const next = applied(state, edit);
    expect(treeProblems(assembleReferentiel(next, id))).toEqual([]);
    const parent = parentOf(item.entity, next.get(item.entity)?.get(item.id) ?? {})?.id ?? '';
    const siblings = idsUnder(next, item.entity, parent);
    const place = siblings.indexOf(item.id);
    if (target.entity === item.entity) expect(siblings[place + (isAfter ? -1 : 1)]).toBe(target.id);
    else expect([parent, place]).toEqual([target.id, siblings.length - 1]);
  });

  test.prop([cases])('never on themselves', (given) => {
    const item = drawItem(given);
    expect(dropItems(given.state, [item], item.id, true)).toBeNull();
  });
});
