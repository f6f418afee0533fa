import { expect, test } from 'vitest';
import { entities, entityNames } from '../domain/entities.ts';
import { membersOf } from '../domain/row.ts';
import { membrePlace } from './champs.ts';
import { membreExistence } from './retraits.ts';

/** A merge makes in that order and takes away in the other; two moves never put an item under itself. Whoever adds an item that may hold its own kind has both to think of. */
test.each(entityNames)(
  '%s stands under what the table lists before it, and so never under itself',
  (name) => {
    const before = entityNames.slice(0, entityNames.indexOf(name));
    expect(entities[name].parents.filter((parent) => !before.includes(parent))).toEqual([]);
  },
);

test.each(entityNames)('%s has no member of the names that a place and a being have', (name) => {
  expect(membersOf(name)).not.toContain(membrePlace);
  expect(membersOf(name)).not.toContain(membreExistence);
});
