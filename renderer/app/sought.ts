import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { placeLeft, placeRestored, tabShown, type Tab } from './place.ts';

/** What a person is led to in the table. */
interface SoughtField {
  readonly item: string;
  /** Null: the item as a whole. */
  readonly champ: string | null;
  /** How many letters stand before the end of the fault; null: all of them. */
  readonly caret: number | null;
}

/** How one comes to an item from what is said of it. */
export interface Sought {
  /** Which of the two that show items was looked at last: one comes back to it. */
  readonly view: 'tableau' | 'structure';
  /** Until it is reached. */
  readonly field: SoughtField | null;
}

const initialState: Sought = { view: 'tableau', field: null };

const viewed = (sought: Sought, tab: Tab): Sought =>
  tab === 'tableau' || tab === 'structure' ? { ...sought, view: tab } : sought;

export const sought = createSlice({
  name: 'sought',
  initialState,
  reducers: {
    fieldSought: (state, { payload }: PayloadAction<SoughtField>): Sought => ({ ...state, field: payload }),
    fieldReached: (state): Sought => (state.field === null ? state : { ...state, field: null }),
  },
  extraReducers: (build) =>
    build
      .addCase(tabShown, (state, { payload }) => viewed(state, payload))
      .addCase(placeRestored, (state, { payload }) => viewed(state, payload.tab))
      .addCase(placeLeft, () => initialState),
});

export const { fieldSought, fieldReached } = sought.actions;
