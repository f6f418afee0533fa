import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { rowsAfter, stateShown, type EntityRow } from '../../../shared/document/rows.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { mismatch, type Row, type State } from '../../../shared/domain/row.ts';
import { withConsequences } from '../../../shared/edit/consequences.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { sharedBlocChanged } from '../../../shared/partage/guard.ts';
import { engineApi, failureSentence, type Failure, type Outside } from '../../app/engine-api.ts';
import type { EngineState, HeldData, HeldRows } from '../../app/live.ts';
import { depart } from '../../app/on-the-way.ts';
import { untouched } from '../../app/untouched.ts';
import { refusedAtSource } from '../partage/refused.ts';
import { sendInTurn } from './flush.ts';

/** Makes an edit from the draft as it then is. */
export type MakeEdit = (state: State) => Edit;

type Thunk<T> = ThunkAction<T, EngineState, Outside, UnknownAction>;
type Committing = Thunk<Promise<Failure | null>>;

/** Shows the changes at once. Those that somebody else made impossible are left for the engine to refuse. */
const shownAtOnce =
  (held: HeldRows, id: string, data: HeldData, changes: readonly Change[]): Thunk<void> =>
  (dispatch) => {
    const state = stateShown(data.rows);
    const fits = changes.every(
      (change) => mismatch(state.get(change.entity)?.get(change.id), change) === null,
    );
    if (!fits) return;
    // Made here: what updateQueryData gives is a draft of Immer's, through which thousands of rows are slow to read.
    const next = untouched({ ...data, rows: rowsAfter(data.rows, changes) });
    dispatch(engineApi.util.updateQueryData(held, id, () => next));
  };

const sent =
  ({ op, changes, reason }: Edit, answered: () => void): Committing =>
  async (dispatch) => {
    const asked = dispatch(
      engineApi.endpoints.commit.initiate({ op, reason: reason ?? null, changes: [...changes] }),
    );
    const answer = await asked;
    answered();
    // Followed while it is on its way (saving.ts); the store would keep every answer.
    asked.reset();
    if (answer.error === undefined) return null;
    // What was shown at once did not come true.
    dispatch(engineApi.util.invalidateTags(['Lignes']));
    const code = 'code' in answer.error ? (answer.error.code ?? '') : '';
    return { code, message: failureSentence(answer.error) };
  };

const none: readonly EntityRow[] = [];

/** As the engine refuses it, before anything is shown. */
const refusedAs = (bloc: Row): Failure => ({
  code: 'BLOC_SHARED',
  message: refusedAtSource(bloc),
});

/**
 * Commits what a person does, one gesture after the other. Its changes are in the draft as soon as this returns: what is typed next
 * need not wait for the file. Null: it is done; refused, the draft is read again.
 */
export const commitEdit =
  (id: string, make: MakeEdit, held: HeldRows = 'rows'): Committing =>
  (dispatch, getState) => {
    const { data } = engineApi.endpoints[held].select(id)(getState());
    const state = stateShown(data?.rows ?? none);
    const edit = withConsequences(state, make(state));
    if (edit.changes.length === 0) return Promise.resolve(null);
    const shared = sharedBlocChanged(state, edit.changes);
    if (shared !== null) return Promise.resolve(refusedAs(shared));
    if (data !== undefined) dispatch(shownAtOnce(held, id, data, edit.changes));
    const answered = depart(edit.changes);
    return sendInTurn(() => dispatch(sent(edit, answered)));
  };
