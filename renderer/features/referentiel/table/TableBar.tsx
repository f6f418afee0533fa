import type { CommandId } from '../../../../shared/commands/commands.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { childrenAllowed } from '../../../../shared/edit/places.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { paneToggled, type Pane } from '../../../app/place.ts';
import { runCommand, useCommand } from '../../../app/command-registry.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { takingAction } from '../../partage/taking-action.ts';
import { PasteButton } from '../../paste/PasteButton.tsx';
import { useDraft } from '../draft.ts';
import { standingOf } from '../structure/neighbours.ts';
import { FoldButtons } from './FoldButtons.tsx';
import { TableTools } from './TableTools.tsx';
import type { Table } from './useTable.ts';

interface TableBarProps {
  readonly table: Table;
  readonly onAdd: (entity: EntityName, parent: ItemRef) => void;
  /** Asks where what is selected goes. */
  readonly onMove: () => void;
}

const panes: readonly Pane[] = ['plan', 'detail'];

/** What is done with the table as a whole, and how it is left. */
export function TableBar({ table, onAdd, onMove }: TableBarProps) {
  const dispatch = useAppDispatch();
  const { isReadOnly } = useDraft();
  const shown = useAppSelector(({ place }) => place.panes);
  const toggle = (pane: Pane) => () => void dispatch(paneToggled(pane));
  useCommand('togglePlan', toggle('plan'));
  useCommand('toggleDetail', toggle('detail'));
  return (
    <TableTools label={texts.table.toolbar} table={table} onMove={onMove}>
      {!isReadOnly && <AddMenu onAdd={onAdd} />}
      {!isReadOnly && <PasteButton />}
      <FoldButtons table={table} />
      {panes.map((pane) => (
        <Button key={pane} variant="quiet" aria-pressed={shown.includes(pane)} onPress={toggle(pane)}>
          {texts.table.panes[pane]}
        </Button>
      ))}
    </TableTools>
  );
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly entity: EntityName;
  readonly parent: ItemRef;
}

/** What may be added: under the item that was chosen first, then under the référentiel. */
function AddMenu({ onAdd }: Pick<TableBarProps, 'onAdd'>) {
  const { state, referentiel } = useDraft();
  const chosen = useAppSelector(({ place }) => place.item);
  const standing = chosen === null ? null : standingOf(state, chosen);
  const root: ItemRef = { entity: 'referentiel', id: referentiel.id };
  const above = standing === null ? [] : [{ entity: standing.entity, id: standing.id }, standing.parent];
  const parents = [...above.filter(({ entity }) => entity !== 'referentiel'), root];
  const all = parents.flatMap((parent) =>
    childrenAllowed(state, parent).map((entity): Choice => ({
      id: entity,
      label: texts.editor.structure.addOne(entity),
      entity,
      parent,
    })),
  );
  const choices = all.filter((choice, i) => all.findIndex(({ id }) => id === choice.id) === i);
  return (
    <>
      <MenuButton
        label={texts.table.add}
        variant="quiet"
        actions={[...choices, ...takingAction(childrenAllowed(state, root))]}
        onAction={(id) => {
          if (id === 'takeBlocs') runCommand(id);
          const choice = choices.find((one) => one.id === id);
          if (choice !== undefined) onAdd(choice.entity, choice.parent);
        }}
      />
      {choices.map(({ entity, parent }) => {
        const id = addCommands[entity];
        return id === undefined ? null : <Answer key={id} id={id} run={() => onAdd(entity, parent)} />;
      })}
    </>
  );
}

const addCommands: Readonly<Partial<Record<EntityName, CommandId>>> = {
  bloc: 'addBloc',
  activite: 'addActivite',
  tache: 'addTache',
  competence: 'addCompetence',
  critere: 'addCritere',
  modalite: 'addModalite',
};

/** Answers a command while it is there. */
function Answer({ id, run }: { readonly id: CommandId; readonly run: () => void }) {
  useCommand(id, run);
  return null;
}
