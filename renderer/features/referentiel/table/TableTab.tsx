import { useCallback, useMemo, useRef } from 'react';
import { tableHtml, tableText } from '../../../../shared/clip/table-text.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import { linksBack } from '../../../../shared/edit/links.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useNotify } from '../../../app/notices.ts';
import { itemChosen } from '../../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { refusedAtSource } from '../../partage/refused.ts';
import { useDraft } from '../draft.ts';
import { ItemDetail } from '../structure/ItemDetail.tsx';
import { standingOf } from '../structure/neighbours.ts';
import { NothingChosen } from '../structure/NothingChosen.tsx';
import { Outline, type OutlineHandle } from '../structure/Outline.tsx';
import { useStructure } from '../structure/useStructure.ts';
import { heldBySource, writtenAtSource } from './fixed.ts';
import { DraftContent, EvaluatedByContext } from './DraftContent.tsx';
import { Grid, type ColumnName, type GridHandle } from './Grid.tsx';
import { Panes } from './Panes.tsx';
import { estimatedHeight } from './row-heights.ts';
import { TableBar } from './TableBar.tsx';
import { useClipboard } from './useClipboard.ts';
import { useDrag } from './useDrag.ts';
import { useRegions } from './useRegions.ts';
import { useSought } from './useSought.ts';
import { useTable } from './useTable.ts';
import { useRowCommands } from './useRowCommands.tsx';
import { useTableActions } from './useTableActions.ts';
import { useTableCommands } from './useTableCommands.ts';
import { UnderTable } from './UnderTable.tsx';
import styles from './Table.module.css';

const asTable = { html: tableHtml, text: tableText };

const { columns } = texts.table;
const names: readonly ColumnName[] = [
  { name: columns.activites, column: 1, span: 1 },
  { name: columns.competences, column: 2, span: 2 },
  { name: columns.modalites, column: 4, span: 1 },
  { name: columns.criteres, column: 5, span: 1 },
];

/** The référentiel as the table that people know, written in place; the outline and the detail beside it, when wanted. */
export function TableTab() {
  const dispatch = useAppDispatch();
  const { state, referentiel, isReadOnly } = useDraft();
  const notify = useNotify();
  const table = useTable();
  const actions = useTableActions(table);
  const { current, selected: selectedIds } = table;
  const chosen = useAppSelector(({ place }) => place.item);
  const panes = useAppSelector(({ place }) => place.panes);
  const evaluatedBy = useMemo(() => linksBack(state, 'modalite', 'competences'), [state]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const area = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const outline = useRef<OutlineHandle>(null);
  const isLed = useSought(current, isReadOnly, () => grid.current?.focus());
  const clipboard = useClipboard(table, actions, asTable);
  const drag = useDrag(actions, selected);
  const structure = useStructure(() => undefined);
  const standing = chosen === null ? null : standingOf(state, chosen);
  useRegions(area, () => grid.current?.focus());

  /** Says that what was asked for is done at the source of a bloc. */
  const saysFixed = (bloc: Row | null): boolean => {
    if (bloc === null) return false;
    notify({ kind: 'info', message: refusedAtSource(bloc) });
    return true;
  };
  const { isEditing, write, stop, change, events } = useTableCommands({
    table,
    actions,
    grid,
    isLed,
    ways: {
      begin: (cell) => !isReadOnly && saysFixed(writtenAtSource(state, cell)),
      addBeside: ({ key }) => saysFixed(heldBySource(state, key, 'beside')),
      addUnder: ({ key }) => saysFixed(heldBySource(state, key, 'under')),
    },
  });

  const { askWhere, dialog } = useRowCommands(table, actions, change);

  const linked = useCallback(() => {
    grid.current?.focusNext();
    stop();
  }, [stop]);
  return (
    <div ref={area} className={styles.area}>
      <TableBar
        table={table}
        onAdd={(entity, parent) => write(actions.add(entity, parent))}
        onMove={askWhere}
      />
      <Panes
        plan={
          panes.includes('plan') ? (
            <Outline
              ref={outline}
              chosen={chosen}
              isAside
              onChoose={(id) => dispatch(itemChosen(id))}
              onEnter={() => grid.current?.focus()}
              onAdd={(entity, parent) => write(actions.add(entity, parent))}
              onShown={() => undefined}
            />
          ) : null
        }
        detail={
          !panes.includes('detail') ? null : standing === null ? (
            <NothingChosen place="tableau" onAdd={(entity, parent) => write(actions.add(entity, parent))} />
          ) : (
            <ItemDetail key={standing.id} standing={standing} actions={structure} />
          )
        }
      >
        <EvaluatedByContext value={evaluatedBy}>
          <Grid
            ref={grid}
            table={table}
            label={texts.table.label(referentiel.intitule)}
            names={names}
            estimate={estimatedHeight}
            contents={DraftContent}
            isEditing={isEditing}
            selected={selected}
            onLeft={stop}
            onLinked={linked}
            mark={drag.mark}
            events={{
              ...drag.events,
              ...events,
              onCopy: clipboard,
              onCut: clipboard,
              onPaste: clipboard,
            }}
          />
        </EvaluatedByContext>
      </Panes>
      {dialog}
      {current !== null && (
        <UnderTable
          cell={current}
          isWritten={isEditing}
          isSaidBeside={panes.includes('detail')}
          onConfirmed={() => grid.current?.focus()}
        />
      )}
    </div>
  );
}
