import { expect, it } from 'vitest';
import type { Committed } from '../../../shared/contract/answers/journal.ts';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import type { Bridge } from '../../../shared/contract/window.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { addItem, changeItem } from '../../../shared/edit/items.ts';
import { engineApi } from '../../app/engine-api.ts';
import { createStore } from '../../app/store.ts';
import { commitEdit } from './edits.ts';

const ID = '019bb179-b0c8-7318-8e85-abdee25ba2dc';
const ADDED = '019bb179-b0c8-7318-8e85-abdee25ba2dd';

it('keeps what was typed while the gesture before it is being answered, and nothing of the answers', async () => {
  const read: ReferentielRows = {
    seq: 5,
    rows: [{ entity: 'referentiel', row: { id: ID, intitule: 'Relieur', registre: 'RNCP' } }],
    versions: [],
    versionsDeGrilles: [],
  };
  const answers: (() => void)[] = [];
  let seq = read.seq;
  const bridge = {
    invoke: (channel, payload) => {
      if (channel !== 'gesture.commit')
        return Promise.resolve({ ok: true, value: channel === 'referentiel.rows' ? read : [] });
      const { changes } = payload as { readonly changes: readonly Change[] };
      const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Bridge['invoke']>>>();
      answers.push(() => {
        seq += 1;
        const head = { seq, hash: 'h', at: '2026-01-01T00:00:00.000Z' };
        const value: Committed = {
          op: 'item.added',
          head,
          changes,
          touched: ['activite'],
          referentiels: [ID],
        };
        resolve({ ok: true, value });
      });
      return promise;
    },
    host: () => Promise.reject(new Error('not asked')),
    onChanged: () => () => undefined,
    onProgress: () => () => undefined,
    onCommand: () => () => undefined,
    flushed: () => undefined,
  } satisfies Bridge;
  const store = createStore(bridge);
  await store.dispatch(engineApi.endpoints.rows.initiate(ID));
  const shown = (): unknown => {
    const { data } = engineApi.endpoints.rows.select(ID)(store.getState());
    return [data?.seq, data?.rows.find(({ row }) => row.id === ADDED)?.row['intitule']];
  };
  const followed = (): unknown => Object.values(store.getState().engine.mutations).map((one) => one?.status);

  const item = { entity: 'activite', id: ADDED } as const;
  const added = store.dispatch(
    commitEdit(ID, (state) => addItem(state, item, { entity: 'referentiel', id: ID }, 0)),
  );
  const typed = store.dispatch(
    commitEdit(ID, () => changeItem(item, { id: ADDED, intitule: '' }, { intitule: 'Coudre' })),
  );
  expect(shown()).toEqual([5, 'Coudre']);
  await expect.poll(() => answers.length).toBe(1);
  // What « Enregistrement… » is said from.
  expect(followed()).toEqual(['pending']);
  answers[0]?.();
  expect(await added).toBeNull();
  expect(shown()).toEqual([6, 'Coudre']);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  expect(await typed).toBeNull();
  expect(shown()).toEqual([7, 'Coudre']);
  expect(followed()).toEqual([]);
});
