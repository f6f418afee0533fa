import { expect, test } from 'vitest';
import type { Changed } from '../../shared/contract/wire.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { createTeller } from './teller.ts';

const change: Change = { entity: 'tache', id: 't', before: { libelle: 'a' }, after: { libelle: 'b' } };
const head = { seq: 7, hash: Buffer.alloc(32), at: '2026-11-24T08:00:00.000Z' };

test.each([
  [2000, true],
  [2001, false],
])('of a row of %i changes windows are sent the changes: %j', (count, sent) => {
  const told: Changed[] = [];
  const changes = Array.from({ length: count }, () => change);
  createTeller((changed) => told.push(changed)).row('import.accept', {
    head,
    changes,
    touched: ['tache'],
    referentiels: ['r'],
  });
  expect(told).toEqual([
    {
      channel: 'import.accept',
      touched: ['tache'],
      referentiels: ['r'],
      seq: 7,
      changes: sent ? changes : null,
    },
  ]);
});
