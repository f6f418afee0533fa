import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { State } from '../../../shared/domain/row.ts';
import { withConsequences } from '../../../shared/edit/consequences.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { engineApi, failureSentence, type Failure, type Outside } from '../../app/engine-api.ts';
import type { EngineState } from '../../app/live.ts';

/** Makes an edit from the draft as it then is. */
export type MakeEdit = (state: State) => Edit;

type Committing = ThunkAction<Promise<Failure | null>, EngineState, Outside, UnknownAction>;

const committedNow =
  (id: string, make: MakeEdit): Committing =>
  async (dispatch, getState) => {
    const { data } = engineApi.endpoints.rows.select(id)(getState());
    const state = stateOfRows(data?.rows ?? []);
    const { op, changes } = withConsequences(state, make(state));
    if (changes.length === 0) return null;
    const answer = await dispatch(
      engineApi.endpoints.commit.initiate({ op, reason: null, changes: [...changes] }),
    );
    if (answer.error === undefined) return null;
    const code = 'code' in answer.error ? (answer.error.code ?? '') : '';
    return { code, message: failureSentence(answer.error) };
  };

let last: Promise<unknown> = Promise.resolve();

/** Commits what a person does, one gesture after the other: each is made once the one before is in the draft. Null: it is done. */
export const commitEdit =
  (id: string, make: MakeEdit): Committing =>
  (dispatch) => {
    const run = (): Promise<Failure | null> => dispatch(committedNow(id, make));
    const next = last.then(run, run);
    last = next;
    return next;
  };
