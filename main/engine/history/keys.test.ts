import { expect, test } from 'vitest';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { keysOf } from './keys.ts';

const gesture = (changes: readonly Change[]): Parameters<typeof keysOf>[0] => ({
  op: 'item.added',
  author: { id: 'a', nom: 'Anne', college: 'expert' },
  at: '2026-11-28T09:00:00.000Z',
  changes,
});
test('a row that puts an item under itself, or items under each other, is found by what else it says', () => {
  const homes = new Map<string, string | null>();
  const keys = keysOf(
    gesture([ajoutDeCompetence('x', 'x'), ajoutDeCompetence('y', 'z'), ajoutDeCompetence('z', 'y')]),
    null,
    homes,
  );
  expect(keys).toContainEqual({ kind: 'item', value: 'x', home: null });
  expect([...homes]).toEqual([
    ['x', null],
    ['y', null],
    ['z', null],
  ]);
});
