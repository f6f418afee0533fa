import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Place } from '../../../shared/contract/place.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { cellOfField } from '../../../shared/table/cells.ts';
import { placeLeft, placeRestored, referentielChosen, referentielOpened } from '../../app/place.ts';

/** The grid as it was when a trial was first seen, or when the person asked to start from there. */
export interface Repere {
  readonly grille: GrilleSansLien;
  readonly at: string;
}

/** What a person looks at in the grids of a référentiel: it stays while something else is shown, and from one session to the next. */
export interface GrillesView extends GrillesPlace {
  /** What each trial is compared with, by its id: of this session. */
  readonly reperes: Readonly<Record<string, Repere>>;
}

type GrillesPlace = Place['grilles'];

/** Always the same: where nothing was selected, nothing is drawn again. */
const nothing: readonly string[] = [];

const initialState: GrillesView = {
  grille: null,
  mode: 'concevoir',
  essai: null,
  reperes: {},
  cell: null,
  selected: nothing,
  folded: nothing,
  niveaux: null,
  detail: null,
};

const elsewhere = (view: GrillesView): GrillesView => ({
  ...initialState,
  detail: view.detail,
  reperes: view.reperes,
});

export const grillesView = createSlice({
  name: 'grillesView',
  initialState,
  reducers: {
    grillesLooked: (view, { payload }: PayloadAction<Partial<GrillesView>>): GrillesView => ({
      ...view,
      ...payload,
    }),
    reperesPoses: (
      view,
      { payload: { essais, repere } }: PayloadAction<{ essais: readonly string[]; repere: Repere }>,
    ): GrillesView => ({
      ...view,
      reperes: { ...view.reperes, ...Object.fromEntries(essais.map((id) => [id, repere])) },
    }),
  },
  extraReducers: (build) =>
    build
      .addCase(referentielChosen, elsewhere)
      .addCase(referentielOpened, elsewhere)
      .addCase(placeRestored, (_view, { payload }): GrillesView => ({ ...initialState, ...payload.grilles }))
      .addCase(placeLeft, () => initialState),
});

export const { grillesLooked, reperesPoses } = grillesView.actions;

/** What the next session begins with. */
export function grillesKept({ reperes: _reperes, ...kept }: GrillesView): GrillesPlace {
  return kept;
}

/** Shows an item in the table of its grid, whatever was folded; a field that has no cell there, in the detail beside. */
export function itemOfGrilleShown(
  grille: string,
  { entity, id }: ItemRef,
  champ: string | null,
): ReturnType<typeof grillesLooked> {
  const own = cellOfField(entity, null);
  const cell = cellOfField(entity, champ);
  return grillesLooked({
    grille,
    mode: 'concevoir',
    cell: { key: own === null ? grille : id, column: (cell ?? own)?.column ?? 1 },
    folded: [],
    selected: [],
    ...(cell === null && { detail: true }),
  });
}
