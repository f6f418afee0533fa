import { useState, type ReactNode } from 'react';
import { parentsAllowed } from '../../../../shared/edit/places.ts';
import { useDraft } from '../draft.ts';
import { MoveDialog } from './MoveDialog.tsx';
import type { Standing } from './neighbours.ts';
import type { StructureActions } from './useStructure.ts';

interface MoveOne {
  /** Asks where it goes; null: there is no other place for it. */
  readonly ask: (() => void) | null;
  /** While it is asked. */
  readonly dialog: ReactNode;
}

/** Moves an item elsewhere in the structure; null: none is to be moved. */
export function useMoveOne(item: Standing | null, { moveUnder }: StructureActions): MoveOne {
  const { state } = useDraft();
  const [isAsking, setAsking] = useState(false);
  if (item === null) return { ask: null, dialog: null };
  const hasPlace = parentsAllowed(state, item.entity).some(({ id }) => id !== item.parent.id);
  return {
    ask: hasPlace ? () => setAsking(true) : null,
    dialog: isAsking ? (
      <MoveDialog
        items={[item]}
        onClose={() => setAsking(false)}
        onMove={(place) => moveUnder(item, place)}
      />
    ) : null,
  };
}
