import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export interface Selection {
  /** Id of the référentiel that the person chose; null before any choice. */
  readonly referentiel: string | null;
}

const initialState: Selection = { referentiel: null };

export const selection = createSlice({
  name: 'selection',
  initialState,
  reducers: {
    referentielChosen: (_state, { payload }: PayloadAction<string>): Selection => ({ referentiel: payload }),
  },
});

export const { referentielChosen } = selection.actions;

/** The référentiel to show: the one chosen while it exists, else the first. Null when there is none. */
export function shownReferentiel(chosen: string | null, ids: readonly string[]): string | null {
  return chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
}
