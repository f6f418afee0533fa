import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type Screen = 'referentiels' | 'import' | 'journal' | 'verification';
export type Tab = 'structure' | 'fiche' | 'versions';

/** Where the person is in the window. */
export interface Place {
  readonly screen: Screen;
  /** Id of the référentiel that was chosen; null before any choice. */
  readonly referentiel: string | null;
  readonly tab: Tab;
  /** Id of the item shown in the detail pane. */
  readonly item: string | null;
  /** The list of référentiels stands beside the one that is shown. */
  readonly isListOpen: boolean;
}

const initialState: Place = {
  screen: 'referentiels',
  referentiel: null,
  tab: 'structure',
  item: null,
  isListOpen: true,
};

export const place = createSlice({
  name: 'place',
  initialState,
  reducers: {
    screenShown: (state, { payload }: PayloadAction<Screen>): Place => ({ ...state, screen: payload }),
    referentielChosen: (state, { payload }: PayloadAction<string>): Place => ({
      ...state,
      screen: 'referentiels',
      referentiel: payload,
      item: null,
    }),
    /** One that was just created, imported or sought: it is read from its structure. */
    referentielOpened: (state, { payload }: PayloadAction<string>): Place => ({
      ...state,
      screen: 'referentiels',
      referentiel: payload,
      tab: 'structure',
      item: null,
    }),
    tabShown: (state, { payload }: PayloadAction<Tab>): Place => ({ ...state, tab: payload }),
    itemChosen: (state, { payload }: PayloadAction<string | null>): Place => ({
      ...state,
      tab: payload === null ? state.tab : 'structure',
      item: payload,
    }),
    listToggled: (state): Place => ({ ...state, isListOpen: !state.isListOpen }),
    /** Another file: nothing of the one before is shown. */
    placeLeft: (): Place => initialState,
  },
});

export const {
  screenShown,
  referentielChosen,
  referentielOpened,
  tabShown,
  itemChosen,
  listToggled,
  placeLeft,
} = place.actions;

/** The référentiel to show: the one chosen while it exists, else the first. Null when there is none. */
export function shownReferentiel(chosen: string | null, ids: readonly string[]): string | null {
  return chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
}
