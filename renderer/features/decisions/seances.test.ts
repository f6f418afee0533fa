import { expect, test } from 'vitest';
import { emptyState, stateAfter } from '../../../shared/domain/row.ts';
import { addItem } from '../../../shared/edit/items.ts';
import { commeTape } from './seances.ts';

const [seance, point] = ['s', 'p'];

test('votes count as they are typed, before they are committed; what is no number does not', () => {
  const state = [
    addItem(emptyState(), { entity: 'decision', id: point }, { entity: 'seance', id: seance }, 0, {
      pourEmployeurs: 1,
    }),
  ].reduce((now, { changes }) => stateAfter(now, changes), stateAfter(emptyState(), []));
  const tape = (champ: string, text: string) =>
    commeTape(state, new Map([[`${point}/${champ}`, { text }]]))
      .get('decision')
      ?.get(point)?.[champ];
  expect(tape('pourEmployeurs', '12')).toBe(12);
  expect(tape('pourEmployeurs', '')).toBeNull();
  expect(tape('pourEmployeurs', 'deux')).toBe(1);
  expect(tape('objet', '12')).toBe('');
  expect(commeTape(state, new Map([['ailleurs/pourEmployeurs', { text: '3' }]]))).toBe(state);
});
