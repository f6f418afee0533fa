import { expect, test } from 'vitest';
import type { Change } from '../../../shared/domain/gesture.ts';
import { keysOf } from './keys.ts';

const gesture = (changes: readonly Change[]): Parameters<typeof keysOf>[0] => ({
  op: 'item.added',
  author: { id: 'a', nom: 'Anne', college: 'expert' },
  at: '2026-11-28T09:00:00.000Z',
  changes,
});
const competence = (id: string, bloc: string): Change => ({
  entity: 'competence',
  id,
  before: null,
  after: {
    bloc,
    referentiel: null,
    rang: 'a0',
    code: null,
    libelle: 'x',
    connaissances: null,
    activites: [],
  },
});

test('a row that puts an item under itself, or items under each other, is found by what else it says', () => {
  const homes = new Map<string, string | null>();
  const keys = keysOf(
    gesture([competence('x', 'x'), competence('y', 'z'), competence('z', 'y')]),
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
