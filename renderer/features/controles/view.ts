import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Objectif, RegleId } from '../../../shared/controles/constat.ts';
import { placeLeft, referentielChosen, referentielOpened } from '../../app/place.ts';

/** What a person looks at in the controls: it stays while something else is shown. */
export interface View {
  readonly objectif: Objectif;
  readonly shown: 'constats' | 'couverture';
  readonly grouping: 'bloc' | 'regle';
  /** The only rule whose findings are shown; null: all. */
  readonly regle: RegleId | null;
}

const initialState: View = { objectif: 'adoption', shown: 'constats', grouping: 'bloc', regle: null };

const withEveryRule = (view: View): View => ({ ...view, regle: null });

export const controlesView = createSlice({
  name: 'controlesView',
  initialState,
  reducers: {
    looked: (view, { payload }: PayloadAction<Partial<View>>): View => ({ ...view, ...payload }),
  },
  extraReducers: (build) =>
    build
      .addCase(referentielChosen, withEveryRule)
      .addCase(referentielOpened, withEveryRule)
      .addCase(placeLeft, () => initialState),
});

export const { looked } = controlesView.actions;
