import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { useEffect, useState } from 'react';
import { engineApi, type Outside } from '../../../app/engine-api.ts';
import type { EngineState } from '../../../app/live.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Recovery, type TypingStore } from './recovery.ts';

const LOCK = 'paritaire/fenetre/';
const windowId = crypto.randomUUID();

/** This window's own. */
export const recovery = new Recovery(windowId);

// Held as long as the window is there: the browser lets go of it, whatever ends the window.
void navigator.locks.request(`${LOCK}${windowId}`, () => new Promise(() => undefined));

async function presentWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name.slice(LOCK.length)));
}

type Opening = ThunkAction<Promise<void>, EngineState, Outside, UnknownAction>;

/** Unread, it is empty: what was being typed is then not found, and nothing else suffers. */
const recoveryOpened = (): Opening => async (dispatch) => {
  const { typing, keepTyping, forgetTyping } = engineApi.endpoints;
  const asked = typing.initiate(undefined, { subscribe: false, forceRefetch: true });
  const { data = [] } = await dispatch(asked);
  const store = {
    keep: (kept) => void dispatch(keepTyping.initiate(kept, { track: false })),
    forget: (named) => void dispatch(forgetTyping.initiate(named, { track: false })),
  } satisfies TypingStore;
  recovery.open(store, data, await presentWindows());
};

/** Whether fields may be shown: what was typed in them before an interruption is known. */
export function useRecovery(): boolean {
  const dispatch = useAppDispatch();
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    void dispatch(recoveryOpened()).then(() => setRead(true));
  }, [dispatch]);
  return isRead;
}
