import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { placeLeft, referentielChosen, referentielOpened } from '../../app/place.ts';
import { sansFiltre, type Filtre } from './filtre.ts';

/** How a person looks at the reviews of a référentiel and of its grids: it stays while something else is shown. */
export interface RelectureView {
  /** Id of what was reviewed; null: the first that was. */
  readonly relu: string | null;
  readonly filtre: Filtre;
  /** Id of the comment that is shown. */
  readonly choisi: string | null;
}

const initialState: RelectureView = { relu: null, filtre: sansFiltre, choisi: null };

export const relectureView = createSlice({
  name: 'relectureView',
  initialState,
  reducers: {
    relectureLooked: (view, { payload }: PayloadAction<Partial<RelectureView>>): RelectureView => ({
      ...view,
      ...payload,
    }),
  },
  extraReducers: (build) =>
    build
      .addCase(referentielChosen, () => initialState)
      .addCase(referentielOpened, () => initialState)
      .addCase(placeLeft, () => initialState),
});

export const { relectureLooked } = relectureView.actions;
