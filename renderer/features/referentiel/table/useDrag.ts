import { useRef, useState, type DragEvent } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { dropItems } from '../../../../shared/edit/drop.ts';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { useDraft } from '../draft.ts';
import type { TableActions } from './useTableActions.ts';

/** Where what is dragged would go. */
export interface DropMark {
  readonly key: string;
  readonly isAfter: boolean;
  /** At the end of what the item of the key holds, rather than beside it. */
  readonly isInto: boolean;
}

interface Drag {
  readonly mark: DropMark | null;
  readonly events: {
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
}

function placeOf({ target, clientY }: DragEvent): Omit<DropMark, 'isInto'> | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  const key = cell?.dataset['key'];
  if (cell === null || key === undefined) return null;
  const { top, height } = cell.getBoundingClientRect();
  return { key, isAfter: clientY > top + height / 2 };
}

/** Items carried by their handle, with the mouse; keys and « Déplacer vers… » do the same without it. */
export function useDrag(actions: TableActions, selected: ReadonlySet<string>): Drag {
  const { state } = useDraft();
  const carried = useRef<readonly ItemRef[]>([]);
  const [mark, setMark] = useState<DropMark | null>(null);
  const end = (): void => {
    carried.current = [];
    setMark(null);
  };
  const over = (event: DragEvent): void => {
    const next = placeOf(event);
    const edit = next === null ? null : dropItems(state, carried.current, next.key, next.isAfter);
    if (next === null || edit === null) return setMark(null);
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const isInto = findItem(state, next.key)?.entity !== carried.current[0]?.entity;
    // Against what was set last, which may not be drawn yet.
    setMark((last) => (last?.key === next.key && last.isAfter === next.isAfter ? last : { ...next, isInto }));
  };
  return {
    mark,
    events: {
      onDragStart: (event) => {
        const key = event.target instanceof HTMLElement ? event.target.dataset['grip'] : undefined;
        if (key === undefined) return;
        carried.current = selected.has(key) ? actions.targets() : actions.itemOf(key);
        event.dataTransfer.effectAllowed = 'move';
        // Some browsers drag nothing that carries no data.
        event.dataTransfer.setData('text/plain', '');
      },
      // Entering another cell is not yet being over it: between both, the mark would stay where it was.
      onDragEnter: over,
      onDragOver: over,
      onDrop: (event) => {
        const [items, place] = [carried.current, placeOf(event)];
        end();
        if (place === null || dropItems(state, items, place.key, place.isAfter) === null) return;
        event.preventDefault();
        void actions.done(
          (now) => dropItems(now, items, place.key, place.isAfter) ?? { op: 'item.moved', changes: [] },
        );
      },
      onDragEnd: end,
    },
  };
}
