import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { noFilter, type JournalFilter } from '../../../shared/contract/shapes.ts';
import { placeLeft } from '../../app/place.ts';

export interface HistoryOf {
  readonly id: string;
  /** One field of it; null: all. */
  readonly field: string | null;
}

/** What a person looks for in the journal: it stays while something else is shown. */
export interface JournalView {
  readonly filter: JournalFilter;
  /** What the item that is asked for is called. */
  readonly itemName: string;
  /** Whose history is shown over whatever is there; null: none. */
  readonly item: HistoryOf | null;
}

export const isFiltered = (filter: JournalFilter): boolean =>
  Object.values(filter).some((asked) => asked !== null);

const initialState: JournalView = { filter: noFilter, itemName: '', item: null };

export const journalView = createSlice({
  name: 'journalView',
  initialState,
  reducers: {
    journalFiltered: (view, { payload }: PayloadAction<Partial<JournalFilter>>): JournalView => ({
      ...view,
      filter: { ...view.filter, ...payload },
    }),
    journalUnfiltered: (view): JournalView => ({ ...view, filter: noFilter, itemName: '' }),
    /** All gestures on one item, in the journal. */
    itemFiltered: (
      view,
      { payload }: PayloadAction<{ readonly id: string; readonly name: string }>,
    ): JournalView => ({
      ...view,
      filter: { ...noFilter, item: payload.id },
      itemName: payload.name,
      item: null,
    }),
    itemHistoryOpened: (view, { payload }: PayloadAction<HistoryOf>): JournalView => ({
      ...view,
      item: payload,
    }),
    itemHistoryClosed: (view): JournalView => ({ ...view, item: null }),
  },
  extraReducers: (build) => build.addCase(placeLeft, () => initialState),
});

export const { journalFiltered, journalUnfiltered, itemFiltered, itemHistoryOpened, itemHistoryClosed } =
  journalView.actions;
