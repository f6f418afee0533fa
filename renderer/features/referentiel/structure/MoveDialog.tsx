import { useState } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { placesFor } from '../../../../shared/edit/regroup.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../../ui/Dialog.tsx';
import { useDraft } from '../draft.ts';
import { itemName } from './item-name.ts';
import { PickList } from './PickList.tsx';

interface MoveDialogProps {
  /** Of one kind. */
  readonly items: readonly ItemRef[];
  /** What holds the places where they may go, when it is not the whole référentiel. */
  readonly root?: string;
  readonly onMove: (place: ItemRef) => void;
  readonly onClose: () => void;
}

/** Asks what items go under, where they stand already left out; they go to the end there, together. */
export function MoveDialog({ items, root, onMove, onClose }: MoveDialogProps) {
  const { state, referentiel } = useDraft();
  const [chosen, setChosen] = useState<string | null>(null);
  const said = texts.editor.structure;
  const places = placesFor(state, root ?? referentiel.id, items);
  const place = places.find(({ id }) => id === chosen);
  const [first] = items;
  const title =
    items.length > 1 || first === undefined
      ? said.moveSeveral(items.length)
      : said.moveTitle(itemName(state, first).title);
  return (
    <Dialog title={title} isOpen onClose={onClose} size="large">
      <PickList
        label={said.moveList}
        filter={said.moveFilter}
        mode="single"
        takesFocus
        items={places.map((one) => {
          const { title: name, text } = itemName(state, one);
          return { id: one.id, code: name, text };
        })}
        chosen={chosen === null ? [] : [chosen]}
        onChange={(ids) => setChosen([...ids][0] ?? null)}
      />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button
          variant="primary"
          isDisabled={place === undefined}
          onPress={() => {
            onClose();
            if (place !== undefined) onMove(place);
          }}
        >
          {said.moveConfirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
