import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Screen } from './place.ts';

/** The screen on which the file that is being opened begins: a référentiel is worked on, unless it is opened to be audited. */
export const beginning = createSlice({
  name: 'beginning',
  initialState: (): Screen => 'referentiels',
  reducers: { beginsOn: (_state, { payload }: PayloadAction<Screen>): Screen => payload },
});

export const { beginsOn } = beginning.actions;
