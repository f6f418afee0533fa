import { expect, test } from 'vitest';
import type { Change } from './gesture.ts';
import { applyChange, emptyState, stateAfter } from './row.ts';

const rowed = (libelle: string): Change => ({
  entity: 'tache',
  id: 't',
  before: null,
  after: { activite: 'a', rang: 'a0', libelle },
});
const reworded: Change = { entity: 'tache', id: 't', before: { libelle: 'Un' }, after: { libelle: 'Deux' } };
const code: Change = { entity: 'bloc', id: 'b', before: null, after: { code: 'B1' } };

test('a state after changes has them all, and the one before has none', () => {
  const before = emptyState();
  for (const change of [rowed('Un'), code]) applyChange(before, change);
  const held = structuredClone(before);
  const after = stateAfter(before, [reworded, { ...rowed('Autre'), id: 'u' }]);
  expect([...(after.get('tache')?.values() ?? [])].map(({ id, libelle }) => [id, libelle])).toEqual([
    ['t', 'Deux'],
    ['u', 'Autre'],
  ]);
  expect(before).toEqual(held);
  // Nothing is copied of what stays.
  expect(after.get('bloc')).toBe(before.get('bloc'));
  expect(
    stateAfter(after, [{ ...reworded, before: {}, after: null }])
      .get('tache')
      ?.has('t'),
  ).toBe(false);
});
