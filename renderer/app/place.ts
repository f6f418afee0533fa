import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { CellRef } from '../../shared/table/cells.ts';
import type { Place } from '../../shared/contract/place.ts';
import { sansFiltre } from '../../shared/organisme/filtre.ts';

/** Where the person is, apart from the grids (`grillesView`). */
type Here = Omit<Place, 'grilles'>;

export type Screen = Place['screen'];
export type Tab = Place['tab'];
export type Pane = Place['panes'][number];

/** That of the text in the table, whatever the item: bands reach over it, and a critère has no other cell. */
const TEXT_COLUMN = 3;

/** Always the same: where nothing was selected, nothing is drawn again. */
const nothing: readonly string[] = [];

/** Where the person is in the window. */
const initialState: Here = {
  screen: 'referentiels',
  referentiel: null,
  tab: 'tableau',
  item: null,
  cell: null,
  selected: nothing,
  folded: [],
  panes: [],
  sizes: { plan: 208, detail: 400, below: 240 },
  isListOpen: true,
  registre: {
    vue: 'liste',
    organisme: null,
    certification: null,
    colonnes: ['denomination', 'commune', 'certification', 'nature', 'etat', 'au', 'qualiopi'],
    tri: { colonne: 'denomination', sens: 'croissant' },
    filtre: sansFiltre,
    filtres: [],
  },
  seance: null,
};

interface ChosenCell {
  readonly cell: CellRef;
  /** The item that the others show: that of the cell, or what holds it when it is still to be written. */
  readonly item: string | null;
}

/** Of the tabs, those that show one item among the others. */
const showsItems = (tab: Tab): boolean => tab === 'tableau' || tab === 'structure';

export const place = createSlice({
  name: 'place',
  initialState,
  reducers: {
    screenShown: (state, { payload }: PayloadAction<Screen>): Here => ({ ...state, screen: payload }),
    referentielChosen: (state, { payload }: PayloadAction<string>): Here => ({
      ...state,
      screen: 'referentiels',
      referentiel: payload,
      item: null,
      cell: null,
      selected: nothing,
    }),
    /** One that was just created, imported or sought: it is read from its table. */
    referentielOpened: (state, { payload }: PayloadAction<string>): Here => ({
      ...state,
      screen: 'referentiels',
      referentiel: payload,
      tab: 'tableau',
      item: null,
      cell: null,
      selected: nothing,
    }),
    tabShown: (state, { payload }: PayloadAction<Tab>): Here => ({ ...state, tab: payload }),
    itemChosen: (state, { payload }: PayloadAction<string | null>): Here => ({
      ...state,
      tab: payload === null || showsItems(state.tab) ? state.tab : 'tableau',
      item: payload,
      cell: payload === null ? null : { key: payload, column: TEXT_COLUMN },
      selected: nothing,
    }),
    cellChosen: (state, { payload: { cell, item } }: PayloadAction<ChosenCell>): Here => ({
      ...state,
      cell,
      item,
    }),
    itemsSelected: (state, { payload }: PayloadAction<readonly string[]>): Here => ({
      ...state,
      selected: payload,
    }),
    bandsFolded: (state, { payload }: PayloadAction<readonly string[]>): Here => ({
      ...state,
      folded: payload,
    }),
    paneToggled: (state, { payload }: PayloadAction<Pane>): Here => ({
      ...state,
      panes: state.panes.includes(payload)
        ? state.panes.filter((pane) => pane !== payload)
        : [...state.panes, payload],
    }),
    paneSized: (state, { payload }: PayloadAction<Partial<Place['sizes']>>): Here => ({
      ...state,
      sizes: { ...state.sizes, ...payload },
    }),
    /** The one that was left at the end of the last session. */
    placeRestored: (_state, { payload: { grilles: _grilles, ...here } }: PayloadAction<Place>): Here => here,
    listToggled: (state): Here => ({ ...state, isListOpen: !state.isListOpen }),
    /** How the register of training bodies is looked at. */
    registreSeen: (state, { payload }: PayloadAction<Partial<Place['registre']>>): Here => ({
      ...state,
      registre: { ...state.registre, ...payload },
    }),
    seanceChosen: (state, { payload }: PayloadAction<string>): Here => ({ ...state, seance: payload }),
    /** Another file: nothing of the one before is shown. */
    placeLeft: (): Here => initialState,
  },
});

export const {
  screenShown,
  referentielChosen,
  referentielOpened,
  tabShown,
  itemChosen,
  cellChosen,
  itemsSelected,
  bandsFolded,
  paneToggled,
  paneSized,
  placeRestored,
  listToggled,
  registreSeen,
  seanceChosen,
  placeLeft,
} = place.actions;

/** The référentiel to show: the one chosen while it exists, else the first. Null when there is none. */
export function shownReferentiel(chosen: string | null, ids: readonly string[]): string | null {
  return chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
}
