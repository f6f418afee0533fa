import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { noFilter, type JournalFilter } from '../../../shared/contract/shapes.ts';
import { placeLeft } from '../../app/place.ts';

/** What a person looks for in the journal: it stays while something else is shown. */
export interface JournalView {
  readonly filter: JournalFilter;
  /** What the item that is asked for is called. */
  readonly itemName: string;
}

export const isFiltered = (filter: JournalFilter): boolean =>
  Object.values(filter).some((asked) => asked !== null);

const initialState: JournalView = { filter: noFilter, itemName: '' };

export const journalView = createSlice({
  name: 'journalView',
  initialState,
  reducers: {
    journalFiltered: (view, { payload }: PayloadAction<Partial<JournalFilter>>): JournalView => ({
      ...view,
      filter: { ...view.filter, ...payload },
    }),
    journalUnfiltered: (): JournalView => initialState,
  },
  extraReducers: (build) => build.addCase(placeLeft, () => initialState),
});

export const { journalFiltered, journalUnfiltered } = journalView.actions;
