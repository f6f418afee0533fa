import type { RefObject } from 'react';
import { asksFor } from '../../../../shared/commands/keys.ts';
import { useKeys } from '../../referentiel/structure/useKeys.ts';

const NOTE = '[data-note]';

/** Where a mark is given: what is typed already is there to be replaced. */
function focusOn(note: Element | undefined): void {
  const field = note?.querySelector<HTMLInputElement>('input:checked') ?? note?.querySelector('input');
  field?.focus();
  if (field?.type === 'text') field.select();
}

/** From a mark to the next or to the one before, wherever they stand in the trial. */
export function useNoteKeys(form: RefObject<HTMLElement | null>): void {
  useKeys(form, (event, target) => {
    const note = target.closest(NOTE);
    const by = asksFor(event, 'nextMark') ? 1 : asksFor(event, 'previousMark') ? -1 : 0;
    if (note === null || by === 0) return false;
    const notes = [...(form.current?.querySelectorAll(NOTE) ?? [])];
    focusOn(notes[notes.indexOf(note) + by]);
    return true;
  });
}
