import type { EntityName } from '../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { childrenAllowed } from '../../../shared/edit/places.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { toBeWritten } from '../../../shared/table/strips.ts';
import { useCommand } from '../../app/command-registry.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { pathTo } from '../referentiel/structure/neighbours.ts';
import { FoldButtons } from '../referentiel/table/FoldButtons.tsx';
import { TableTools } from '../referentiel/table/TableTools.tsx';
import type { Table } from '../referentiel/table/useTable.ts';
import { grillesLooked } from './view.ts';

const said = texts.grilles.table;

interface GrilleToolsProps {
  readonly table: Table;
  readonly hasNiveaux: boolean;
  readonly hasDetail: boolean;
  /** Null: no épreuve takes one, or several are chosen. */
  readonly onAddLigne: (() => void) | null;
  readonly onAdd: (entity: EntityName, parent: ItemRef) => void;
  /** Asks where what is selected goes. */
  readonly onMove: () => void;
  /** Where what is chosen is given the same; null: fewer than two lines are. */
  readonly onTogether: (() => void) | null;
}

/** What is done with the table as a whole, and how it is left. */
export function GrilleTools({
  table,
  hasNiveaux,
  hasDetail,
  onAddLigne,
  onAdd,
  onMove,
  onTogether,
}: GrilleToolsProps) {
  const dispatch = useAppDispatch();
  const { isReadOnly } = useDraft();
  const toggleDetail = (): void => void dispatch(grillesLooked({ detail: !hasDetail }));
  const toggleNiveaux = (): void => void dispatch(grillesLooked({ niveaux: !hasNiveaux }));
  useCommand('toggleDetail', toggleDetail);
  return (
    <TableTools label={said.toolbar} table={table} onMove={onMove}>
      {!isReadOnly && onAddLigne !== null && (
        <Button variant="quiet" onPress={onAddLigne}>
          {said.addLigne}
        </Button>
      )}
      {!isReadOnly && <AddMenu table={table} onAdd={onAdd} />}
      <FoldButtons table={table} />
      <Button variant="quiet" aria-pressed={hasNiveaux} onPress={toggleNiveaux}>
        {said.niveaux}
      </Button>
      <Button variant="quiet" aria-pressed={hasDetail} onPress={toggleDetail}>
        {said.detail}
      </Button>
      {!isReadOnly && onTogether !== null && (
        <Button variant="quiet" onPress={onTogether}>
          {said.together}
        </Button>
      )}
    </TableTools>
  );
}

const labels: Readonly<Partial<Record<EntityName, string>>> = {
  partie: said.addPartie,
  epreuve: said.addEpreuve,
  ligne: said.addLigne,
};

/** What may be added: at the end of what the cell that has the keyboard stands in. */
function AddMenu({ table, onAdd }: Pick<GrilleToolsProps, 'table' | 'onAdd'>) {
  const { state } = useDraft();
  const { current, root } = table;
  const key = current === null ? root.id : (toBeWritten(current.key)?.parent ?? current.key);
  const choices = pathTo(state, key)
    .slice(1)
    .toReversed()
    .flatMap((parent) => childrenAllowed(state, parent).map((entity) => ({ id: entity, parent })));
  return (
    <MenuButton
      label={texts.table.add}
      variant="quiet"
      actions={choices.map(({ id }) => ({ id, label: labels[id] ?? '' }))}
      onAction={(id) => {
        const choice = choices.find((one) => one.id === id);
        if (choice !== undefined) onAdd(choice.id, choice.parent);
      }}
    />
  );
}
