import { v7 as newId } from 'uuid';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { addItem, moveItem } from '../../../../shared/edit/items.ts';
import { moveUnder } from '../../../../shared/edit/regroup.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { shortened } from '../../../app/shortened.ts';
import { useRemoval } from '../../partage/useRemoval.ts';
import { useDraft } from '../draft.ts';
import type { MakeEdit } from '../edits.ts';
import { useDone } from '../useDone.ts';
import { useSayDone } from '../useSayDone.ts';
import { itemName } from './item-name.ts';
import { neighbourOf, type Standing } from './neighbours.ts';

/** Where the focus goes once the item that was chosen is shown. */
export type FocusOn = 'row' | 'field';

export interface StructureActions {
  /** A new item at the end of those of its kind. */
  readonly add: (entity: EntityName, parent: ItemRef) => void;
  readonly addAfter: (standing: Standing) => void;
  /** Up (-1) or down (1) among those of its kind. */
  readonly step: (standing: Standing, by: -1 | 1) => void;
  readonly moveUnder: (item: ItemRef, parent: ItemRef) => void;
  readonly remove: (standing: Standing) => void;
}

/** What a person does to the structure. `show`: the item to show then (null: none), and where the focus goes. */
export function useStructure(show: (id: string | null, on: FocusOn) => void): StructureActions {
  const sayDone = useSayDone();
  const { state } = useDraft();
  const askFirst = useRemoval();

  // What is done is in the draft at once, and shown at once: the file answers later, when the person is elsewhere already, and the focus
  // is theirs.
  const done = useDone();
  const add = (entity: EntityName, parent: ItemRef, index: number | null): void => {
    const item = { entity, id: newId() };
    void done((now) => addItem(now, item, parent, index ?? itemsUnder(now, entity, parent.id).length));
    show(item.id, 'field');
  };
  const move = (item: ItemRef, make: MakeEdit): void => {
    void done(make);
    show(item.id, 'row');
  };
  const remove = async (standing: Standing): Promise<boolean> => {
    const { title, text } = itemName(state, standing);
    const removed = done((now) => removeItem(now, standing));
    show(neighbourOf(standing), 'row');
    if (!(await removed)) return false;
    sayDone(texts.editor.structure.removed(`${title}, ${shortened(text)}`));
    return true;
  };

  return {
    add: (entity, parent) => add(entity, parent, null),
    addAfter: ({ entity, parent, index }) => add(entity, parent, index + 1),
    step: ({ entity, id, parent, index, siblings }, by) => {
      if (siblings[index + by] === undefined) return;
      move({ entity, id }, (now) => moveItem(now, { entity, id }, parent, index + by));
    },
    moveUnder: (item, parent) => move(item, (now) => moveUnder(now, [item], parent)),
    remove: (standing) => void askFirst([standing], () => remove(standing)),
  };
}
