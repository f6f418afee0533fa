import { createContext, useContext } from 'react';
import type { State } from '../../../shared/domain/row.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import type { Failure } from '../../app/engine-api.ts';
import type { MakeEdit } from './edits.ts';

/** What changes the rows that are shown. */
export interface Editing {
  readonly isReadOnly: boolean;
  /** Null: done. */
  readonly edit: (make: MakeEdit) => Promise<Failure | null>;
}

/** Rows whose fields are shown, and what changes them. */
export interface Edited extends Editing {
  readonly state: State;
}

/** The draft that the pane shows. */
export interface Draft extends Edited {
  readonly referentiel: Referentiel;
}

/** A référentiel’s, or a training body’s. */
export const EditedContext = createContext<Edited | null>(null);

export function useEdited(): Edited {
  const edited = useContext(EditedContext);
  if (edited === null) throw new Error('useEdited is called outside of what is edited');
  return edited;
}

export const EditingContext = createContext<Editing | null>(null);

/** The same from gesture to gesture: what reads it alone is drawn again by none. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('useEditing is called outside of what is edited');
  return editing;
}

export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('useDraft is called outside of ReferentielPane');
  return draft;
}
