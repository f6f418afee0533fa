import { useMemo } from 'react';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { itemsUnder, type RankedRow } from '../../../shared/edit/siblings.ts';
import { useDraft } from './draft.ts';

const none: readonly RankedRow[] = [];

/** The items of one kind under a parent, in order: always the same ones while none of that kind changes, whatever else does. */
export function useItemsUnder(entity: EntityName, parent: string): readonly RankedRow[] {
  const rows = useDraft().state.get(entity);
  return useMemo(
    () => (rows === undefined ? none : itemsUnder(new Map([[entity, rows]]), entity, parent)),
    [rows, entity, parent],
  );
}
