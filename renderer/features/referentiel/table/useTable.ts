import { useEffect, useMemo, useState } from 'react';
import {
  cellAt,
  covers,
  findCell,
  stripIndexes,
  type Cell,
  type CellRef,
} from '../../../../shared/table/cells.ts';
import { isSection, rowsIn, stripsOf, toBeWritten, type Strip } from '../../../../shared/table/strips.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { bandsFolded, cellChosen, itemsSelected } from '../../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { useDraft } from '../draft.ts';
import { pathTo } from '../structure/neighbours.ts';
import { createKeptStrips } from './kept-strips.ts';

export interface Table {
  readonly strips: readonly Strip[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly current: Cell | null;
  /** The column that the person walks in, which a band that covers several does not make forget. */
  readonly column: number;
  readonly folded: readonly string[];
  /** Ids of the items that the next gesture is about; none: that of the cell that has the keyboard. */
  readonly selected: readonly string[];
  /** What holds all of it. */
  readonly root: ItemRef;
  readonly go: (cell: CellRef) => void;
  readonly fold: (keys: readonly string[]) => void;
  readonly select: (ids: readonly string[]) => void;
}

/** The same each time: where the person goes changes no row. */
const none: readonly string[] = [];

const sectionOf = { activite: 'activites', modalite: 'modalites', competence: 'competences' } as const;

/** The bands that must be open for an item to be seen, from the outermost. */
export function bandsAbove(state: Parameters<typeof pathTo>[0], id: string): readonly string[] {
  const wanted = toBeWritten(id);
  if (wanted !== null) return [...bandsAbove(state, wanted.parent), wanted.parent];
  const path = pathTo(state, id);
  const top = path[1]?.entity;
  const section = top !== undefined && top in sectionOf ? [sectionOf[top as keyof typeof sectionOf]] : [];
  return [...section, ...path.slice(1, -1).map((item) => item.id)];
}

/** The item that stands for a cell elsewhere: its own, or what is to hold it; none for what the référentiel itself holds. */
function itemOf(key: string, root: string): string | null {
  const wanted = toBeWritten(key);
  if (wanted !== null) return itemOf(wanted.parent, root);
  return key === root || isSection(key) ? null : key;
}

/** Where the person is in the rows: in the cell that they chose, while it is there. */
export function useCurrentCell(
  strips: readonly Strip[],
  indexes: ReadonlyMap<string, number>,
  cell: CellRef | null,
): Pick<Table, 'current' | 'column'> {
  // What was in the row that is gone, undone elsewhere: the person stays at the same height.
  const [lastRow, setLastRow] = useState(1);
  const found = useMemo(
    () => (cell === null ? null : findCell(strips, indexes, cell)),
    [strips, indexes, cell],
  );
  const wanted = cell?.column ?? 1;
  const column = found === null || covers(found, wanted) ? wanted : found.column;
  const current = useMemo(
    () => found ?? cellAt(strips, Math.min(lastRow, rowsIn(strips)), column),
    [found, strips, lastRow, column],
  );
  if (current !== null && current.row !== lastRow) setLastRow(current.row);
  return { current, column };
}

/** The rows of the table and the place that the person has in it; what was chosen elsewhere is shown here. */
export function useTable(): Table {
  const dispatch = useAppDispatch();
  const { state, referentiel, isReadOnly } = useDraft();
  const { id } = referentiel;
  const item = useAppSelector(({ place }) => place.item);
  const cell = useAppSelector(({ place }) => place.cell);
  const folded = useAppSelector(({ place }) => place.folded);
  const selected = useAppSelector(({ place }) => place.selected);

  const hiding = useMemo(() => {
    const above = new Set(item === null ? [] : bandsAbove(state, item));
    const shut = folded.filter((key) => above.has(key));
    return shut.length === 0 ? none : shut;
  }, [folded, item, state]);
  useEffect(() => {
    if (hiding.length > 0) dispatch(bandsFolded(folded.filter((key) => !hiding.includes(key))));
  }, [dispatch, folded, hiding]);
  const [keep] = useState(createKeptStrips);
  const strips = useMemo(() => {
    const shut = new Set(folded.filter((key) => !hiding.includes(key)));
    return keep(stripsOf(state, id, shut, isReadOnly));
  }, [keep, folded, hiding, id, isReadOnly, state]);
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
      root: { entity: 'referentiel', id },
      go: (next) => void dispatch(cellChosen({ cell: next, item: itemOf(next.key, id) })),
      fold: (keys) => void dispatch(bandsFolded(keys)),
      select: (ids) => void dispatch(itemsSelected(ids)),
    }),
    [strips, indexes, current, column, folded, selected, id, dispatch],
  );
}
