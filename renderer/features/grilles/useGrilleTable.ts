import { useMemo, useState } from 'react';
import { stripIndexes } from '../../../shared/table/cells.ts';
import { stripsOfGrille } from '../../../shared/table/grille-strips.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { useDraft } from '../referentiel/draft.ts';
import { createKeptStrips } from '../referentiel/table/kept-strips.ts';
import { useCurrentCell, type Table } from '../referentiel/table/useTable.ts';
import { grillesLooked } from './view.ts';

/** The rows of a grid’s table, and the place that the person has in it. `niveaux`: how many columns of levels are shown. */
export function useGrilleTable(grille: string, niveaux: number): Table {
  const dispatch = useAppDispatch();
  const { state, isReadOnly } = useDraft();
  const { cell, folded, selected } = useAppSelector((all) => all.grillesView);
  const [keep] = useState(createKeptStrips);
  const strips = useMemo(
    () => keep(stripsOfGrille(state, grille, { folded: new Set(folded), isReadOnly, niveaux })),
    [keep, state, grille, folded, isReadOnly, niveaux],
  );
  const indexes = useMemo(() => stripIndexes(strips), [strips]);
  const { current, column } = useCurrentCell(strips, indexes, cell);
  return useMemo(
    () => ({
      strips,
      indexes,
      current,
      column,
      folded,
      selected,
      root: { entity: 'grille', id: grille },
      go: (next) => void dispatch(grillesLooked({ cell: next })),
      fold: (keys) => void dispatch(grillesLooked({ folded: keys })),
      select: (ids) => void dispatch(grillesLooked({ selected: ids })),
    }),
    [strips, indexes, current, column, folded, selected, grille, dispatch],
  );
}
