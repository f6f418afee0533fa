/** Text of a field that is not committed yet. */
interface PendingEdit {
  /** Where: « item/field/0/member ». */
  readonly key: string;
  readonly commit: () => Promise<unknown>;
  readonly giveUp: () => void;
}

const pending = new Set<PendingEdit>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** A field with text not committed yet says how to commit it. Answers what withdraws it, once it is or was given up. */
export function registerEdit(edit: PendingEdit): () => void {
  pending.add(edit);
  tell();
  return () => {
    pending.delete(edit);
    tell();
  };
}

/** Is anything being typed that is not committed yet? */
export function hasPendingEdits(): boolean {
  return pending.size > 0;
}

/** Hears when that may have changed. */
export function onPendingEdits(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What is being typed there goes with what the person takes away. */
export function giveUpEdits(place: string): void {
  for (const { key, giveUp } of pending) if (key.startsWith(`${place}/`)) giveUp();
}

let last: Promise<unknown> = Promise.resolve();

/** One gesture after the other, in the order in which they were made. */
export function sendInTurn<T>(send: () => Promise<T>): Promise<T> {
  const sent = last.then(send, send);
  last = sent;
  return sent;
}

/**
 * Commits what is being typed anywhere in the window; a refusal is shown where it was typed. Gestures made before are then in the file
 * too: the window may close, and an undo goes back over the last of them.
 */
export async function flushEdits(): Promise<void> {
  await Promise.allSettled([...pending].map(({ commit }) => commit()));
  await Promise.allSettled([last]);
}
