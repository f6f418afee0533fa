type Commit = () => Promise<unknown>;

const pending = new Set<Commit>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** A field with text not committed yet says how to commit it. Answers what withdraws it, once it is or was given up. */
export function registerEdit(commit: Commit): () => void {
  pending.add(commit);
  tell();
  return () => {
    pending.delete(commit);
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
  await Promise.allSettled([...pending].map((commit) => commit()));
  await Promise.allSettled([last]);
}
