import { useCallback, useMemo, useRef } from 'react';
import { grilleHtml, grilleText } from '../../../shared/clip/grille-text.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { lignesDans } from '../../../shared/grille/ensemble.ts';
import { champsDeNouveau } from '../../../shared/grille/nouveau.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { Cell } from '../../../shared/table/cells.ts';
import { toBeWritten } from '../../../shared/table/strips.ts';
import { afterDrawing } from '../../app/focus.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { useDraft } from '../referentiel/draft.ts';
import { useKeys } from '../referentiel/structure/useKeys.ts';
import { Grid, type GridHandle } from '../referentiel/table/Grid.tsx';
import { Panes, ROOM_BESIDE } from '../referentiel/table/Panes.tsx';
import { useClipboard } from '../referentiel/table/useClipboard.ts';
import { useDrag } from '../referentiel/table/useDrag.ts';
import { useRegions } from '../referentiel/table/useRegions.ts';
import { useRowCommands } from '../referentiel/table/useRowCommands.tsx';
import { useTableActions } from '../referentiel/table/useTableActions.ts';
import { useTableCommands } from '../referentiel/table/useTableCommands.ts';
import { useWidth } from '../referentiel/table/useWidth.ts';
import { UnderTable } from '../referentiel/table/UnderTable.tsx';
import table from '../referentiel/table/Table.module.css';
import { namesOf, rowHeightIn, useLargeurs, widthsOf } from './columns.ts';
import { colonnesDe, epreuvePour, useGrille } from './grille.ts';
import { GrilleContent, niveauDe } from './GrilleContent.tsx';
import { GrilleDetail } from './GrilleDetail.tsx';
import { GrilleTools } from './GrilleTools.tsx';
import { useGrilleTable } from './useGrilleTable.ts';
import { usePastedLines } from './usePastedLines.ts';
import { grillesLooked } from './view.ts';
import styles from './Grilles.module.css';

/** A grid as the table that evaluators know, shaped in place; all that its rows do not show is in the detail beside. */
export function GrilleTable() {
  const dispatch = useAppDispatch();
  const { isReadOnly } = useDraft();
  const lu = useGrille();
  const { grille, lignes } = lu;
  const area = useRef<HTMLDivElement>(null);
  const view = useAppSelector((all) => all.grillesView);
  const colonnes = useMemo(() => colonnesDe(lu), [lu]);
  const isDescribed = useMemo(
    () => [...lignes.values()].some(({ descripteurs }) => descripteurs.length > 0),
    [lignes],
  );
  const hasDetail = (useWidth(area) >= ROOM_BESIDE && view.detail === null) || view.detail === true;
  const hasNiveaux = view.niveaux ?? isDescribed;
  const shown = useMemo(() => (hasNiveaux ? colonnes : []), [hasNiveaux, colonnes]);
  const largeurs = useLargeurs(lignes, shown.length);
  const estimate = useMemo(() => rowHeightIn(largeurs), [largeurs]);
  const rows = useGrilleTable(grille.id, shown.length);
  const actions = useTableActions(rows, champsDeNouveau);
  const { current } = rows;
  const selected = useMemo(() => new Set(rows.selected), [rows.selected]);
  const choisies = useMemo(() => (selected.size > 1 ? lignesDans(grille, selected) : []), [grille, selected]);
  const detail = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const drag = useDrag(actions, selected);
  const paste = usePastedLines(rows);
  const clipboard = useClipboard(rows, actions, { html: grilleHtml, text: grilleText, paste });
  useRegions(area, () => grid.current?.focus());

  const goBeside = (part: string): void => {
    dispatch(grillesLooked({ detail: true }));
    afterDrawing(() =>
      detail.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(button, input)`)?.focus(),
    );
  };
  /** What holds no text: a box to tick, or what is shaped in the detail. */
  const begin = ({ key, entity, field, column }: Cell): boolean => {
    if (entity === null || toBeWritten(key) !== null) return false;
    if (field === 'eliminatoire') {
      if (!isReadOnly)
        void actions.done((now) => {
          const row = now.get(entity)?.get(key);
          return changeItem({ entity, id: key }, row ?? { id: key }, {
            eliminatoire: row?.['eliminatoire'] !== true,
          });
        });
      return true;
    }
    if (field === 'regle' || field === 'echelle') {
      goBeside(field);
      return true;
    }
    return field === 'descripteurs' && niveauDe(lu, lignes.get(key), column) === undefined;
  };
  const commands = useTableCommands({
    table: rows,
    actions,
    grid,
    isLed: false,
    ways: { begin, addBeside: isTheGrid, addUnder: () => false },
  });
  const { stop, change } = commands;
  const linked = useCallback(() => {
    grid.current?.focusNext();
    stop();
  }, [stop]);
  // Escape first shuts the list that is open.
  useKeys(area, ({ key }, target) => {
    const isInDetail = detail.current?.contains(target) === true;
    if (key !== 'Escape' || !isInDetail || target.matches('[aria-expanded="true"]')) return false;
    grid.current?.focus();
    return true;
  });

  const { askWhere, dialog } = useRowCommands(rows, actions, change);
  const item = current === null ? null : standingFor(current);
  const epreuve = epreuvePour(lu, item?.id ?? grille.id);
  const addLigne = (): void =>
    commands.write(
      current !== null && current.entity === 'ligne'
        ? actions.addAfter(current)
        : epreuve === null
          ? null
          : actions.add('ligne', { entity: 'epreuve', id: epreuve.id }),
    );
  return (
    <div ref={area} className={table.area}>
      <GrilleTools
        table={rows}
        hasNiveaux={hasNiveaux}
        hasDetail={hasDetail}
        onAddLigne={epreuve === null || selected.size > 1 ? null : addLigne}
        onAdd={(entity, parent) => commands.write(actions.add(entity, parent))}
        onMove={askWhere}
        onTogether={choisies.length > 1 ? () => goBeside('ensemble') : null}
      />
      <Panes
        plan={null}
        detail={
          hasDetail ? (
            <div ref={detail} className={styles.detail}>
              <GrilleDetail key={choisies[0]?.id ?? item?.id ?? ''} item={item} choisies={choisies} />
            </div>
          ) : null
        }
      >
        <Grid
          ref={grid}
          table={rows}
          label={texts.grilles.table.label(grille.intitule)}
          names={namesOf(shown)}
          widths={widthsOf(largeurs)}
          estimate={estimate}
          contents={GrilleContent}
          isEditing={commands.isEditing}
          selected={selected}
          onLeft={stop}
          onLinked={linked}
          mark={drag.mark}
          events={{
            ...drag.events,
            ...commands.events,
            onCopy: clipboard,
            onCut: clipboard,
            onPaste: clipboard,
          }}
        />
      </Panes>
      {dialog}
      {current !== null && (
        <UnderTable
          cell={current}
          isWritten={commands.isEditing}
          isSaidBeside={false}
          onConfirmed={() => grid.current?.focus()}
        />
      )}
    </div>
  );
}

/** Nothing stands beside the certification. */
const isTheGrid = ({ entity }: Cell): boolean => entity === 'grille';

/** The item that the detail shows: what is to hold one that is still to be written. */
function standingFor({ key, entity }: Cell): ItemRef | null {
  return entity === null || toBeWritten(key) !== null ? null : { entity, id: key };
}
