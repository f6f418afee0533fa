import { createContext, useContext } from 'react';

/** A sentence shown for a while at the foot of the window and said to screen readers, without taking the focus. */
export interface NewNotice {
  /** `error`: stays until it is closed. */
  readonly kind: 'info' | 'success' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export interface Notice extends NewNotice {
  readonly id: number;
}

/** Errors pile up until they are closed; of the others the last one is enough. What is said again is shown once. */
export function withNotice(shown: readonly Notice[], added: Notice): readonly Notice[] {
  return [...shown.filter(({ kind, message }) => kind === 'error' && message !== added.message), added];
}

type Notify = (notice: NewNotice) => void;

export const NotifyContext = createContext<Notify | null>(null);

/** What shows a notice from anywhere in the window. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (notify === null) throw new Error('useNotify is called outside of NoticeRegion');
  return notify;
}
