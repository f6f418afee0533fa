import { v7 as newId } from 'uuid';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { focusOnceShown } from '../../../app/focus.ts';
import { useDone } from '../../referentiel/useDone.ts';

interface Items {
  /** One more, at the end; its first field takes the focus. */
  readonly ajouter: () => void;
  readonly retirer: (id: string) => void;
}

/** What stands under a body, or one of its habilitations, of one kind. */
export function useItems(entity: EntityName, parent: ItemRef): Items {
  const done = useDone();
  return {
    ajouter: () => {
      const item: ItemRef = { entity, id: newId() };
      void done((state) => addItem(state, item, parent, itemsUnder(state, entity, parent.id).length));
      focusOnceShown(() =>
        document.querySelector<HTMLElement>(`[data-item="${item.id}"] :is(input, button, textarea)`),
      );
    },
    retirer: (id) => void done((state) => removeItem(state, { entity, id })),
  };
}
