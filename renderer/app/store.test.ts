import { describe, expect, it } from 'vitest';
import type { WorkspaceInfo } from '../../shared/contract/responses.ts';
import type { Bridge } from '../../shared/contract/window.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { engineApi, staleTags } from './engine-api.ts';
import { referentielChosen, shownReferentiel } from './selection.ts';
import { createStore } from './store.ts';

const workspace: WorkspaceInfo = {
  file: '/a.cpne',
  id: 'e',
  nom: 'CPNE',
  idcc: [],
  head: { seq: 1, hash: 'h', at: '2026-01-01T00:00:00.000Z' },
  alteredAt: null,
};

/** The outside as a window knows it; `asked` counts what it was asked for. */
function outside(answer: () => ReturnType<Bridge['invoke']>) {
  const asked: string[] = [];
  let listener: (change: Changed) => void = () => undefined;
  const bridge: Bridge = {
    invoke: (channel) => {
      asked.push(channel);
      return answer();
    },
    host: (action) => {
      asked.push(action);
      return Promise.resolve({ ok: true, value: { host: 'bureau', version: '0', workspace } as never });
    },
    onChanged: (given) => {
      listener = given;
      return () => undefined;
    },
    onCommand: () => () => undefined,
  };
  return { bridge, asked, change: (change: Changed) => listener(change) };
}

describe('the window’s state', () => {
  it('asks again for lists and counts when a commit touched what they show, and only then', async () => {
    const { bridge, asked, change } = outside(() => Promise.resolve({ ok: true, value: [] }));
    const store = createStore(bridge);
    await store.dispatch(engineApi.endpoints.referentiels.initiate());
    await store.dispatch(engineApi.endpoints.about.initiate());
    expect(asked).toEqual(['referentiel.list', 'about']);
    change({ channel: 'gesture.commit', touched: ['critere'] });
    await expect.poll(() => asked).toEqual(['referentiel.list', 'about', 'referentiel.list']);
    change({ channel: 'gesture.commit', touched: ['espace'] });
    await expect.poll(() => asked).toEqual(['referentiel.list', 'about', 'referentiel.list', 'about']);
  });

  it('keeps the sentence of a refusal', async () => {
    const refusal = { code: 'FILE_CORRUPT', message: 'Le fichier est abîmé.', details: {} } as const;
    const store = createStore(outside(() => Promise.resolve({ ok: false, error: refusal })).bridge);
    const { error } = await store.dispatch(engineApi.endpoints.referentiels.initiate());
    expect(error).toEqual({ code: 'FILE_CORRUPT', message: 'Le fichier est abîmé.' });
  });

  it('says that the host is gone when the bridge itself fails', async () => {
    const store = createStore(outside(() => Promise.reject(new TypeError('Failed to fetch'))).bridge);
    const { error } = await store.dispatch(engineApi.endpoints.referentiel.initiate('a'));
    expect(error).toMatchObject({
      code: 'HOST_GONE',
      message: expect.stringContaining('ne répond plus') as string,
    });
  });

  it('shows the référentiel chosen while it exists, else the first', () => {
    const store = createStore(outside(() => Promise.resolve({ ok: true, value: [] })).bridge);
    store.dispatch(referentielChosen('b'));
    const { referentiel } = store.getState().selection;
    expect(shownReferentiel(referentiel, ['a', 'b'])).toBe('b');
    expect(shownReferentiel(referentiel, ['a'])).toBe('a');
    expect(shownReferentiel(referentiel, [])).toBeNull();
    expect(shownReferentiel(null, ['a', 'b'])).toBe('a');
  });
});

describe('what a commit makes stale', () => {
  it.each([
    [['espace'], ['Espace']],
    [['version'], ['Liste', 'Referentiel']],
    [
      ['espace', 'bloc'],
      ['Espace', 'Liste', 'Referentiel'],
    ],
    [[], []],
  ] as const)('%j: %j', (touched, tags) => {
    expect(staleTags({ channel: 'gesture.commit', touched })).toEqual(tags);
  });
});
