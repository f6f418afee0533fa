import { useEffect, useSyncExternalStore } from 'react';
import type { State } from '../../../../shared/domain/row.ts';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { registerEdit } from '../flush.ts';
import { recovery } from './recovery-store.ts';

/** Its field, once it is shown, is what commits it or gives it up. */
const aside = { key: '', commit: () => Promise.resolve(), giveUp: () => undefined };

/** A text of this draft that was left without being saved is not in the file, even while its field is not shown. */
export function useLeftAside(state: State): void {
  const isLeft = useSyncExternalStore(recovery.subscribe, () =>
    [...recovery.typed().keys()].some((key) => findItem(state, key.slice(0, key.indexOf('/'))) !== null),
  );
  useEffect(() => (isLeft ? registerEdit(aside) : undefined), [isLeft]);
}
