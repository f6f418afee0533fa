import { expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { inverseChanges } from '../domain/gesture.ts';
import { ecarterRegle, retablirRegle } from './derogations.ts';

const state = stateOf(exampleReferentiel);
const referentiel = exampleReferentiel.id;
const element = exampleReferentiel.blocs[0]?.id ?? '';

test('a rule is set aside with a reason, given another, and holds again; each can be undone', () => {
  const first = uuid();
  const aside = ecarterRegle(state, first, { referentiel, regle: 'L30', element }, 'Bloc commun');
  expect(aside.op).toBe('regle.ecartee');
  const set = after(state, aside.changes);
  expect(set.get('derogation')?.get(first)).toMatchObject({ regle: 'L30', element, motif: 'Bloc commun' });
  const whole = ecarterRegle(set, uuid(), { referentiel, regle: 'L30', element: null }, 'Partout');
  expect(after(set, whole.changes).get('derogation')?.size).toBe(2);
  const again = ecarterRegle(set, uuid(), { referentiel, regle: 'L30', element }, 'Bloc repris');
  const reworded = after(set, again.changes);
  expect([...(reworded.get('derogation')?.values() ?? [])]).toMatchObject([
    { id: first, motif: 'Bloc repris' },
  ]);
  const back = retablirRegle(reworded, first);
  expect(back.op).toBe('regle.retablie');
  expect(after(reworded, back.changes)).toEqual(state);
  expect(after(set, inverseChanges(aside.changes))).toEqual(state);
  expect(retablirRegle(state, first).changes).toEqual([]);
});
