import { useState } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../../ui/Dialog.tsx';
import { useDraft } from '../draft.ts';
import { itemName } from './item-name.ts';
import { PickList } from './PickList.tsx';

interface MoveDialogProps {
  readonly item: ItemRef;
  /** Where it may stand, where it stands left out. */
  readonly places: readonly ItemRef[];
  readonly onMove: (place: ItemRef) => void;
  readonly onClose: () => void;
}

/** Asks what an item goes under; it goes to the end there. */
export function MoveDialog({ item, places, onMove, onClose }: MoveDialogProps) {
  const { state } = useDraft();
  const [chosen, setChosen] = useState<string | null>(null);
  const said = texts.editor.structure;
  const place = places.find(({ id }) => id === chosen);
  return (
    <Dialog title={said.moveTitle(itemName(state, item).title)} isOpen onClose={onClose} size="large">
      <PickList
        label={said.moveList}
        filter={said.moveFilter}
        mode="single"
        takesFocus
        items={places.map((one) => {
          const { title, text } = itemName(state, one);
          return { id: one.id, code: title, text };
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
