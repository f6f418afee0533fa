import {
  configureStore,
  isAnyOf,
  type Middleware,
  type PayloadAction,
  type ThunkDispatch,
  type UnknownAction,
} from '@reduxjs/toolkit';
import { useDispatch, useSelector, useStore } from 'react-redux';
import type { Committed } from '../../shared/contract/answers/journal.ts';
import type { Bridge, TaskProgress, WindowCommand } from '../../shared/contract/window.ts';
import { controlesView } from '../features/controles/view.ts';
import { fusionView } from '../features/fusion/view.ts';
import { grillesView } from '../features/grilles/view.ts';
import { journalView } from '../features/journal/view.ts';
import { beginning } from './beginning.ts';
import { covering } from './covering.ts';
import { dialog } from './dialog.ts';
import { engineApi, type Outside } from './engine-api.ts';
import { find } from './find.ts';
import { createHeard } from './heard.ts';
import { changeReceived, type EngineState } from './live.ts';
import { relectureView } from '../features/relecture/view.ts';
import { place } from './place.ts';
import { sought } from './sought.ts';

const { commit, undo, redo, passer, reprendre } = engineApi.endpoints;

const isOwnGesture = (action: unknown): action is PayloadAction<Committed> =>
  isAnyOf(
    commit.matchFulfilled,
    undo.matchFulfilled,
    redo.matchFulfilled,
    passer.matchFulfilled,
    reprendre.matchFulfilled,
  )(action);

/** The answer to one's own gesture counts at once: what the engine tells every window may come a moment later. */
const ownGestures: Middleware<
  Record<never, never>,
  EngineState,
  ThunkDispatch<EngineState, Outside, UnknownAction>
> =
  ({ dispatch }) =>
  (next) =>
  (action) => {
    const result = next(action);
    if (isOwnGesture(action)) {
      const { head, changes, touched, referentiels } = action.payload;
      const { seq } = head;
      dispatch(changeReceived({ channel: 'gesture.commit', touched, referentiels, seq, changes }));
    }
    return result;
  };

/** The window's state, fed by the bridge: what others change is brought up to date, or asked again. */
export function createStore(bridge: Bridge) {
  const outside: Outside = { bridge, heard: createHeard() };
  const store = configureStore({
    reducer: {
      [engineApi.reducerPath]: engineApi.reducer,
      [place.name]: place.reducer,
      [beginning.name]: beginning.reducer,
      [covering.name]: covering.reducer,
      [dialog.name]: dialog.reducer,
      [find.name]: find.reducer,
      [sought.name]: sought.reducer,
      [controlesView.name]: controlesView.reducer,
      [grillesView.name]: grillesView.reducer,
      [fusionView.name]: fusionView.reducer,
      [journalView.name]: journalView.reducer,
      [relectureView.name]: relectureView.reducer,
    },
    middleware: (getDefault) =>
      getDefault({ thunk: { extraArgument: outside } }).concat(engineApi.middleware, ownGestures),
    // What RTK Query tells waits for the next frame otherwise, and a key pressed before that finds the table as it was.
    enhancers: (getDefault) => getDefault({ autoBatch: { type: 'tick' } }),
  });
  bridge.onChanged((change) => store.dispatch(changeReceived(change)));
  return store;
}

/** Listens to the host's menu; what is dispatched answers what stops the listening. */
export const listenToCommands =
  (listener: (command: WindowCommand) => void) =>
  (_dispatch: unknown, _getState: unknown, { bridge }: Outside): (() => void) =>
    bridge.onCommand(listener);

/** Tells the host that waits for it: what was being typed is committed. */
export const answerFlushed =
  () =>
  (_dispatch: unknown, _getState: unknown, { bridge }: Outside): void =>
    bridge.flushed();

/** Listens to how far one task has come. */
export const listenToProgress =
  (task: string, listener: (progress: TaskProgress) => void) =>
  (_dispatch: unknown, _getState: unknown, { bridge }: Outside): (() => void) =>
    bridge.onProgress((progress) => {
      if (progress.task === task) listener(progress);
    });

type Store = ReturnType<typeof createStore>;
export type State = ReturnType<Store['getState']>;

export const useAppDispatch = useDispatch.withTypes<Store['dispatch']>();
export const useAppSelector = useSelector.withTypes<State>();
export const useAppStore = useStore.withTypes<Store>();
