import { createContext, useContext } from 'react';

/** A sentence shown for a while at the foot of the window and said to screen readers, without taking the focus. */
export interface NewNotice {
  /** `error`: something is not saved; stays until it is closed. `refusal`: too, or until the person goes elsewhere, as do the others. */
  readonly kind: 'info' | 'success' | 'refusal' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export interface Notice extends NewNotice {
  readonly id: number;
  /** Where it was said. */
  readonly place: string;
}

/** What stays until it is closed. */
export const isLasting = ({ kind }: NewNotice): boolean => kind === 'refusal' || kind === 'error';

/** Errors pile up until they are closed; of the others the last one is enough. What is said again is shown once. */
export function withNotice(shown: readonly Notice[], added: Notice): readonly Notice[] {
  return [...shown.filter((notice) => isLasting(notice) && notice.message !== added.message), added];
}

/** What still means something there: an error, and what was said there. */
export function noticesAt(shown: readonly Notice[], place: string): readonly Notice[] {
  const stays = (notice: Notice): boolean => notice.kind === 'error' || notice.place === place;
  // The same list while nothing goes: nothing is drawn again.
  return shown.every(stays) ? shown : shown.filter(stays);
}

type Notify = (notice: NewNotice) => void;

export const NotifyContext = createContext<Notify | null>(null);

/** What shows a notice from anywhere in the window. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (notify === null) throw new Error('useNotify is called outside of NoticeRegion');
  return notify;
}
