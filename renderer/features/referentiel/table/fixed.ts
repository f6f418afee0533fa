import type { Row, State } from '../../../../shared/domain/row.ts';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { isWrittenAtSource, sharedBlocOf } from '../../../../shared/partage/guard.ts';
import type { Cell } from '../../../../shared/table/cells.ts';
import { toBeWritten } from '../../../../shared/table/strips.ts';

/** The bloc whose source writes a cell; null when it is written here. */
export function writtenAtSource(state: State, { key, field }: Pick<Cell, 'key' | 'field'>): Row | null {
  const wanted = toBeWritten(key);
  const found = findItem(state, wanted?.parent ?? key);
  if (found === null) return null;
  return wanted !== null || isWrittenAtSource(state, found, field) ? sharedBlocOf(state, found) : null;
}

/** The bloc whose source says what stands under an item (`under`), or beside it. */
export function heldBySource(state: State, key: string, place: 'under' | 'beside'): Row | null {
  const wanted = toBeWritten(key);
  const found = findItem(state, wanted?.parent ?? key);
  if (found === null) return null;
  const isBesideBloc = place === 'beside' && wanted === null && found.entity === 'bloc';
  return isBesideBloc ? null : sharedBlocOf(state, found);
}
