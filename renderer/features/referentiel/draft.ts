import { createContext, useContext } from 'react';
import type { State } from '../../../shared/domain/row.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import type { Failure } from '../../app/engine-api.ts';
import type { MakeEdit } from './edits.ts';

/** The draft that the pane shows, and what changes it. */
export interface Draft {
  readonly referentiel: Referentiel;
  readonly state: State;
  readonly isReadOnly: boolean;
  /** Null: done. */
  readonly edit: (make: MakeEdit) => Promise<Failure | null>;
}

export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('useDraft is called outside of ReferentielPane');
  return draft;
}
