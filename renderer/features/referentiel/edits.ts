import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { rowsAfter, stateOfRows } from '../../../shared/document/rows.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { mismatch, type Row, type State } from '../../../shared/domain/row.ts';
import { withConsequences } from '../../../shared/edit/consequences.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { sharedBlocChanged } from '../../../shared/partage/guard.ts';
import { engineApi, failureSentence, type Failure, type Outside } from '../../app/engine-api.ts';
import type { EngineState } from '../../app/live.ts';
import { refusedAtSource } from '../partage/refused.ts';

/** Makes an edit from the draft as it then is. */
export type MakeEdit = (state: State) => Edit;

type Thunk<T> = ThunkAction<T, EngineState, Outside, UnknownAction>;
type Committing = Thunk<Promise<Failure | null>>;

/** Shows the changes at once. Those that somebody else made impossible are left for the engine to refuse. */
const shownAtOnce =
  (id: string, state: State, changes: readonly Change[]): Thunk<void> =>
  (dispatch) => {
    const fits = changes.every(
      (change) => mismatch(state.get(change.entity)?.get(change.id), change) === null,
    );
    if (!fits) return;
    dispatch(
      engineApi.util.updateQueryData('rows', id, (data) => ({
        ...data,
        rows: rowsAfter(data.rows, changes),
      })),
    );
  };

const sent =
  ({ op, changes }: Edit): Committing =>
  async (dispatch) => {
    const answer = await dispatch(
      engineApi.endpoints.commit.initiate({ op, reason: null, changes: [...changes] }),
    );
    if (answer.error === undefined) return null;
    // What was shown at once did not come true.
    dispatch(engineApi.util.invalidateTags(['Lignes']));
    const code = 'code' in answer.error ? (answer.error.code ?? '') : '';
    return { code, message: failureSentence(answer.error) };
  };

/** As the engine refuses it, before anything is shown. */
const refusedAs = (bloc: Row): Failure => ({
  code: 'BLOC_SHARED',
  message: refusedAtSource(bloc),
});

let last: Promise<unknown> = Promise.resolve();

/**
 * Commits what a person does, one gesture after the other. Its changes are in the draft as soon as this returns: what is typed next
 * need not wait for the file. Null: it is done; refused, the draft is read again.
 */
export const commitEdit =
  (id: string, make: MakeEdit): Committing =>
  (dispatch, getState) => {
    const { data } = engineApi.endpoints.rows.select(id)(getState());
    const state = stateOfRows(data?.rows ?? []);
    const edit = withConsequences(state, make(state));
    if (edit.changes.length === 0) return Promise.resolve(null);
    const shared = sharedBlocChanged(state, edit.changes);
    if (shared !== null) return Promise.resolve(refusedAs(shared));
    dispatch(shownAtOnce(id, state, edit.changes));
    const send = (): Promise<Failure | null> => dispatch(sent(edit));
    const next = last.then(send, send);
    last = next;
    return next;
  };
