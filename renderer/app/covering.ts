import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Key of what the window of the open file gave way to; null: it is shown, whatever waits. */
export const covering = createSlice({
  name: 'covering',
  initialState: (): string | null => null,
  reducers: {
    gaveWay: (_state, { payload }: PayloadAction<string | null>): string | null => payload,
  },
});

export const { gaveWay } = covering.actions;
