import { expect, test } from 'vitest';
import { entityNames } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { operation } from '../domain/operations.ts';
import { fieldsOf } from '../domain/entities.ts';
import { reprendreValeurs } from './reprendre.ts';

const id = '019bb300-0001-7000-8000-000000000001';
const step: Change = {
  entity: 'competence',
  id,
  before: null,
  after: { bloc: 'b', rang: 'a0', code: 'C1', libelle: 'Accueillir' },
};

test('only the fields that are no longer so are given again, and never the place', () => {
  const current = { id, bloc: 'autre', rang: 'a1', code: 'C1', libelle: 'Recevoir' };
  expect(reprendreValeurs(step, current, null)).toEqual({
    op: 'item.changed',
    changes: [
      { entity: 'competence', id, before: { libelle: 'Recevoir' }, after: { libelle: 'Accueillir' } },
    ],
  });
  expect(reprendreValeurs(step, current, 'code')).toBeNull();
  expect(reprendreValeurs(step, null, null)).toBeNull();
  expect(reprendreValeurs({ ...step, after: null }, current, null)).toBeNull();
});

test('by an operation that may change that kind of item; what was adopted, declared or said in a review is not taken again', () => {
  const refused = entityNames.filter((entity) => {
    const [field = ''] = fieldsOf(entity);
    const again = reprendreValeurs(
      { entity, id, before: null, after: { [field]: 'a' } },
      { id, [field]: 'b' },
      null,
    );
    if (again === null) return true;
    expect(operation(again.op).entities, entity).toContain(entity);
    expect(operation(again.op).kinds, entity).toContain('changed');
    return false;
  });
  expect(refused).toEqual([
    'personne',
    'declaration',
    'liste',
    'relecture',
    'commentaire',
    'reponse',
    'version',
    'fusion',
  ]);
});
