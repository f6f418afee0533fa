import { configureStore } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import type { Bridge, WindowCommand } from '../../shared/contract/window.ts';
import { engineApi, staleTags, type Outside } from './engine-api.ts';
import { selection } from './selection.ts';

/** The window's state, fed by the bridge: what others change is asked again. */
export function createStore(bridge: Bridge) {
  const outside: Outside = { bridge };
  const store = configureStore({
    reducer: { [engineApi.reducerPath]: engineApi.reducer, [selection.name]: selection.reducer },
    middleware: (getDefault) =>
      getDefault({ thunk: { extraArgument: outside } }).concat(engineApi.middleware),
  });
  bridge.onChanged((change) => store.dispatch(engineApi.util.invalidateTags([...staleTags(change)])));
  return store;
}

/** Listens to the host's menu; what is dispatched answers what stops the listening. */
export const listenToCommands =
  (listener: (command: WindowCommand) => void) =>
  (_dispatch: unknown, _getState: unknown, { bridge }: Outside): (() => void) =>
    bridge.onCommand(listener);

type Store = ReturnType<typeof createStore>;

export const useAppDispatch = useDispatch.withTypes<Store['dispatch']>();
export const useAppSelector = useSelector.withTypes<ReturnType<Store['getState']>>();
