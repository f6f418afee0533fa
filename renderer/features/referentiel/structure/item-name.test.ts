import { expect, it } from 'vitest';
import { emptyState, type Row } from '../../../../shared/domain/row.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import { itemName, type ItemName } from './item-name.ts';

const named = (entity: EntityName, members: Omit<Row, 'id'>): ItemName => {
  const state = emptyState();
  state.get(entity)?.set('i', { ...members, id: 'i' });
  return itemName(state, { entity, id: 'i' });
};

it('an item is named by its kind and its code, and by its words or what stands for them', () => {
  expect(named('competence', { code: 'C1.2', libelle: 'Accueillir' })).toEqual({
    title: 'Compétence C1.2',
    text: 'Accueillir',
  });
  expect(named('bloc', { code: null, intitule: ' ' })).toEqual({ title: 'Bloc', text: '(texte à rédiger)' });
  expect(named('annexe', { cpne: 'CPNE du livre' })).toEqual({
    title: 'Annexe de branche',
    text: 'CPNE du livre',
  });
});

it('an item that is gone is named all the same', () => {
  expect(itemName(emptyState(), { entity: 'tache', id: 'i' })).toEqual({
    title: 'Tâche',
    text: '(texte à rédiger)',
  });
});
