import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type FindMode = 'find' | 'replace';

/** What looks for words in the référentiel that is shown. */
export interface Find {
  /** null: closed. */
  readonly mode: FindMode | null;
  /** Kept while the bar is closed, and from one référentiel to another. */
  readonly typed: string;
  /** Counts how often the bar was asked for: each time, its field takes the focus. */
  readonly asked: number;
}

const initialState: Find = { mode: null, typed: '', asked: 0 };

export const find = createSlice({
  name: 'find',
  initialState,
  reducers: {
    findOpened: (state, { payload }: PayloadAction<FindMode>): Find => ({
      ...state,
      mode: payload,
      asked: state.asked + 1,
    }),
    findTyped: (state, { payload }: PayloadAction<string>): Find => ({ ...state, typed: payload }),
    findClosed: (state): Find => ({ ...state, mode: null }),
  },
});

export const { findOpened, findTyped, findClosed } = find.actions;
